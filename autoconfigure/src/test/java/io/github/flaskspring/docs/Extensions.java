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

package io.github.flaskspring.docs;

import java.sql.SQLException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.Route;
import io.github.flaskspring.extension.JdbcExtension;

/** The examples of the page about using extensions. */
class Extensions {

	@Configuration(proxyBeanMethods = false)
	static class Installed {

		// tag::bean[]
		@Bean
		JdbcExtension jdbc() {
			return new JdbcExtension();
		}
		// end::bean[]

	}

	// tag::use[]
	@BlueprintController(name = "reports", urlPrefix = "/reports")
	static class Reports {

		private final JdbcExtension jdbc;

		Reports(JdbcExtension jdbc) {
			this.jdbc = jdbc;
		}

		@Route("/database")
		String database() throws SQLException {
			return this.jdbc.connection().getCatalog();
		}

	}
	// end::use[]

}
