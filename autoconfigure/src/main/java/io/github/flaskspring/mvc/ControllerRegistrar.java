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

package io.github.flaskspring.mvc;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

import io.github.flaskspring.CommandNames;
import io.github.flaskspring.MethodCommand;
import io.github.flaskspring.RouteOptions;
import io.github.flaskspring.Scaffold;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.annotation.Routes;

/** Registers the views and hooks of one controller with an application or a blueprint. */
final class ControllerRegistrar {

	private static final Pattern VARIABLE = Pattern.compile("<(?:[^<>]*:)?([a-zA-Z_]\\w*)>");

	/** By name, since picocli may be missing. */
	private static final String COMMAND = "picocli.CommandLine$Command";

	private static final String UNNAMED = "<main class>";

	private final ViewArguments arguments;

	private final ControllerMethods methods = new ControllerMethods();

	private final ViewDecorators decorators;

	ControllerRegistrar(ViewArguments arguments, ViewDecorators decorators) {
		this.arguments = arguments;
		this.decorators = decorators;
	}

	/**
	 * Registers all annotated methods.
	 * @param target the application or blueprint
	 * @param bean the controller
	 * @param type its class without proxies
	 * @param inherited the variables that prefix and subdomain bring
	 */
	void register(Scaffold<?> target, Object bean, Class<?> type, Set<String> inherited) {
		HookRegistrar hooks = new HookRegistrar(target, bean);
		for (Method method : this.methods.of(type, ControllerRegistrar::isAnnotated)) {
			Set<Route> routes = AnnotatedElementUtils.findMergedRepeatableAnnotations(method, Route.class,
					Routes.class);
			if (!routes.isEmpty()) {
				addRoutes(target, bean, type, method, List.copyOf(routes), inherited);
			}
			hooks.register(method);
			if (isCommand(method)) {
				addCommand(target, bean, method);
			}
		}
	}

	private static void addCommand(Scaffold<?> target, Object bean, Method method) {
		String name = MergedAnnotations.from(method).get(COMMAND).getString("name");
		String given = name.equals(UNNAMED) ? CommandNames.of(method.getName()) : name;
		target.cli().addCommand(given, new MethodCommand(bean, method));
	}

	private static boolean isCommand(Method method) {
		return MergedAnnotations.from(method).isPresent(COMMAND);
	}

	private static boolean isAnnotated(Method method) {
		for (MergedAnnotation<?> annotation : MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)) {
			if (annotation.getType().getPackageName().equals(Route.class.getPackageName())) {
				return true;
			}
		}
		return isCommand(method);
	}

	private void addRoutes(Scaffold<?> target, Object bean, Class<?> type, Method method, List<Route> routes,
			Set<String> inherited) {
		Set<String> variables = new LinkedHashSet<>(inherited);
		List<String> rules = new ArrayList<>();
		for (Route route : routes) {
			variables.addAll(variables(route.value() + route.subdomain() + route.host()));
			variables.addAll(defaults(route).keySet());
			rules.add(route.value());
		}
		ViewFunction view = this.decorators
			.decorate(new AnnotatedView(bean, method, this.arguments.sources(method, variables, rules)), method, type);
		// decorators run from the innermost, which is the last one written
		for (int i = routes.size() - 1; i >= 0; i--) {
			apply(routes.get(i), target.route(routes.get(i).value(), view));
		}
	}

	private static void apply(Route route, RouteOptions options) {
		if (route.methods().length > 0) {
			options.methods(route.methods());
		}
		if (!route.endpoint().isEmpty()) {
			options.endpoint(route.endpoint());
		}
		options.defaults(defaults(route));
		if (!route.subdomain().isEmpty()) {
			options.subdomain(route.subdomain());
		}
		if (!route.host().isEmpty()) {
			options.host(route.host());
		}
		for (boolean strict : route.strictSlashes()) {
			options.strictSlashes(strict);
		}
		for (boolean automatic : route.provideAutomaticOptions()) {
			options.provideAutomaticOptions(automatic);
		}
		applyKind(route, options);
	}

	private static void applyKind(Route route, RouteOptions options) {
		for (boolean merge : route.mergeSlashes()) {
			options.mergeSlashes(merge);
		}
		if (route.alias()) {
			options.alias();
		}
		if (route.buildOnly()) {
			options.buildOnly();
		}
		if (!route.redirectTo().isEmpty()) {
			options.redirectTo(route.redirectTo());
		}
	}

	static Set<String> variables(String pattern) {
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = VARIABLE.matcher(pattern);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

	private static Map<String, @Nullable Object> defaults(Route route) {
		Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
		for (String pair : route.defaults()) {
			int equals = pair.indexOf('=');
			if (equals < 1) {
				throw new IllegalArgumentException("The default '" + pair + "' of the rule '" + route.value()
						+ "' has no name. Write it as \"name=value\".");
			}
			defaults.put(pair.substring(0, equals), literal(pair.substring(equals + 1)));
		}
		return defaults;
	}

	private static Object literal(String text) {
		if (text.equals("true") || text.equals("false")) {
			return Boolean.valueOf(text);
		}
		try {
			return Integer.valueOf(text);
		}
		catch (NumberFormatException ex) {
			return text;
		}
	}

}
