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
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.flaskspring.Flask;
import io.github.flaskspring.debug.ApplicationCode;
import io.github.flaskspring.debug.DebugPages;

import static org.assertj.core.api.Assertions.assertThat;

class DebuggingTests {

	@Test
	void explanationsOfBeansAreShown() {
		DebugPages pages = new DebugPages(new ApplicationCode(List.of()), List.of(new Debugging().databaseExplainer()));
		Exception error = new IllegalStateException("No posts", new SQLException("refused", "08001"));

		assertThat(pages.report(new Flask("docs"), "GET /", error).text())
			.contains("\nThe database answered 08001\n  Is it running? docker compose up db\n");
	}

}
