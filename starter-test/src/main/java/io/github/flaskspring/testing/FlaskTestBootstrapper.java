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

import java.util.stream.Stream;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.web.WebMergedContextConfiguration;

/** Starts the context of a {@link FlaskTest}: a web application in testing mode. */
final class FlaskTestBootstrapper extends TestSliceTestContextBootstrapper<FlaskTest> {

	@Override
	protected MergedContextConfiguration processMergedContextConfiguration(MergedContextConfiguration merged) {
		return new WebMergedContextConfiguration(super.processMergedContextConfiguration(merged), "src/main/webapp");
	}

	/** Those of the test come last and win. */
	@Override
	protected String[] getProperties(Class<?> testClass) {
		String[] given = super.getProperties(testClass);
		Stream<String> own = Stream.of("flask.testing=true");
		return Stream.concat(own, (given != null) ? Stream.of(given) : Stream.of()).toArray(String[]::new);
	}

}
