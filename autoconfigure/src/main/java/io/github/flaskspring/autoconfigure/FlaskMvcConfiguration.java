/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.flaskspring.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import jakarta.servlet.DispatcherType;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.boot.webmvc.autoconfigure.WebMvcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.github.flaskspring.Flask;
import io.github.flaskspring.autoconfigure.FlaskProperties.ErrorPage;
import io.github.flaskspring.mvc.AsyncResults;
import io.github.flaskspring.mvc.ControllerHooks;
import io.github.flaskspring.mvc.EscapingExceptions;
import io.github.flaskspring.mvc.FlaskContextFilter;
import io.github.flaskspring.mvc.FlaskControllers;
import io.github.flaskspring.mvc.FlaskExceptionResolver;
import io.github.flaskspring.mvc.FlaskHandlerAdapter;
import io.github.flaskspring.mvc.FlaskHandlerMapping;
import io.github.flaskspring.mvc.FlaskMounts;
import io.github.flaskspring.mvc.SpringExceptionHandlers;
import io.github.flaskspring.mvc.SpringExceptions;
import io.github.flaskspring.mvc.SpringReturnValues;
import io.github.flaskspring.observation.DispatchObservations;

/** Filter, mappings, adapter and resolver: Flask applications inside of Spring MVC. */
@Configuration(proxyBeanMethods = false)
class FlaskMvcConfiguration {

	private static final String EXECUTOR = TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME;

	@Bean
	FlaskInitializer flaskInitializer(ListableBeanFactory beans, FlaskControllers controllers, DebugGuard debugGuard) {
		return new FlaskInitializer(beans, controllers, debugGuard);
	}

	@Bean
	FlaskControllers flaskControllers(ConfigurableListableBeanFactory beans,
			@Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion,
			@Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter) {
		return new FlaskControllers(beans, conversion.getIfAvailable(DefaultFormattingConversionService::new), adapter);
	}

	@Bean
	FlaskMounts flaskMounts(ObjectProvider<Flask> applications, ObjectProvider<DispatcherServletPath> servletPath) {
		DispatcherServletPath path = servletPath.getIfAvailable();
		return new FlaskMounts(applications, (path != null) ? path.getPrefix() : "");
	}

	@Bean
	@ConditionalOnMissingBean(name = "flaskContextFilter")
	FilterRegistrationBean<FlaskContextFilter> flaskContextFilter(FlaskMounts mounts, FlaskProperties properties) {
		FilterRegistrationBean<FlaskContextFilter> registration = new FilterRegistrationBean<>(
				new FlaskContextFilter(mounts));
		registration.setOrder(properties.getMvc().getFilterOrder());
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	FlaskHandlerMapping flaskHandlerMapping(FlaskProperties properties, FlaskMounts mounts,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers,
			ObjectProvider<MappedInterceptor> mapped) {
		return mapping(true, properties.getMvc().getMappingOrder(), mounts, controllers.getIfAvailable(),
				mapped.stream().toList());
	}

	@Bean
	FlaskHandlerMapping flaskFallbackHandlerMapping(FlaskMounts mounts,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers,
			ObjectProvider<MappedInterceptor> mapped) {
		return mapping(false, FlaskHandlerMapping.FALLBACK_ORDER, mounts, controllers.getIfAvailable(),
				mapped.stream().toList());
	}

	/** Interceptors and CORS as controllers have them. */
	private static FlaskHandlerMapping mapping(boolean primary, int order, FlaskMounts mounts,
			@Nullable RequestMappingHandlerMapping controllers, Collection<MappedInterceptor> found) {
		FlaskHandlerMapping mapping = new FlaskHandlerMapping(primary, order, mounts);
		if (controllers != null) {
			HandlerInterceptor[] interceptors = controllers.getAdaptedInterceptors();
			List<HandlerInterceptor> own = (interceptors != null) ? Arrays.asList(interceptors) : List.of();
			// beans of this type are found by each mapping itself
			mapping.setInterceptors(own.stream().filter((interceptor) -> !found.contains(interceptor)).toArray());
			if (controllers.getCorsConfigurationSource() != null) {
				mapping.setCorsConfigurationSource(controllers.getCorsConfigurationSource());
			}
		}
		return mapping;
	}

	@Bean
	FlaskHandlerAdapter flaskHandlerAdapter(ObjectProvider<WebMvcProperties> properties,
			@Qualifier(EXECUTOR) ObjectProvider<AsyncTaskExecutor> executor,
			@Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter,
			ObjectProvider<EscapingExceptions> escaping, ObjectProvider<DispatchObservations> observations,
			FlaskProperties flask) {
		WebMvcProperties mvc = properties.getIfAvailable();
		Duration timeout = (mvc != null) ? mvc.getAsync().getRequestTimeout() : null;
		AsyncResults results = new AsyncResults(executor.getIfAvailable(() -> new SimpleAsyncTaskExecutor("flask-")),
				(timeout != null) ? timeout.toMillis() : null, adapter);
		return new FlaskHandlerAdapter(results, observations.getIfAvailable(DispatchObservations::none),
				escaping.stream().toList(), flask.getMvc().getErrorPage() == ErrorPage.SPRING);
	}

	@Bean
	FlaskWebMvcConfigurer flaskWebMvcConfigurer(FlaskHandlerAdapter adapter, FlaskProperties flask) {
		return new FlaskWebMvcConfigurer(new ControllerHooks(adapter), flask.getMvc().getControllerHooks());
	}

	@Bean
	SpringReturnValues flaskSpringReturnValues(
			@Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter,
			ObjectProvider<ViewResolver> viewResolvers) {
		return new SpringReturnValues(adapter, viewResolvers);
	}

	@Bean
	SpringExceptionHandlers flaskSpringExceptionHandlers(ObjectProvider<HandlerExceptionResolver> resolvers,
			SpringReturnValues returnValues) {
		return new SpringExceptionHandlers(resolvers, returnValues);
	}

	@Bean
	SpringExceptions flaskSpringExceptions() {
		return new SpringExceptions();
	}

	@Bean
	FlaskExceptionResolver flaskExceptionResolver(FlaskHandlerAdapter adapter) {
		return new FlaskExceptionResolver(adapter);
	}

}
