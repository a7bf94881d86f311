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
package io.github.flaskspring.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of the web part of an application, without a server and with
 * {@code flask.testing} on: controllers, blueprints, customizers, extensions, filters and
 * templates are there, other beans are not. What they need is for the test to provide,
 * with {@code @Import} or as a mock. <pre class="code">
 * &#64;FlaskTest(Auth.class)
 * class AuthTests {
 *
 *     &#64;Test
 *     void loginIsAPage(&#64;Autowired FlaskClient client) {
 *         assertThat(client.get("/auth/login")).isOk().rendered("auth/login");
 *     }
 *
 * }
 * </pre>
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(FlaskTestBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(FlaskTypeExcludeFilter.class)
@AutoConfigureWebMvc
@AutoConfigureMockMvc
@ImportAutoConfiguration
public @interface FlaskTest {

	/**
	 * Properties of the test, as {@code "flask.secret-key=dev"}.
	 * @return the properties
	 */
	String[] properties() default {};

	/**
	 * The controllers that are there.
	 * @return the types, all of the application's if empty
	 */
	@AliasFor("controllers")
	Class<?>[] value() default {};

	/**
	 * The controllers that are there.
	 * @return the types, all of the application's if empty
	 */
	@AliasFor("value")
	Class<?>[] controllers() default {};

	/**
	 * Whether the types named above are there; else only those of the filters.
	 * @return whether they are
	 */
	boolean useDefaultFilters() default true;

	/**
	 * What else is there.
	 * @return the filters
	 */
	ComponentScan.Filter[] includeFilters() default {};

	/**
	 * What is not there.
	 * @return the filters
	 */
	ComponentScan.Filter[] excludeFilters() default {};

	/**
	 * Auto-configurations that are left out.
	 * @return the types
	 */
	@AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
	Class<?>[] excludeAutoConfiguration() default {};

}
