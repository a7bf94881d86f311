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

package io.github.flaskspring;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.flaskspring.Globals.currentApp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The proxy of the current application: it says what the application says. */
class CurrentAppTests {

	private final Flask app = new Flask("shop");

	@ParameterizedTest
	@MethodSource("members")
	void membersAreThoseOfTheApplication(Method member) throws Exception {
		Method original = Flask.class.getMethod(member.getName(), member.getParameterTypes());

		assertThat(original.getReturnType()).isEqualTo(member.getReturnType());
		if (member.getParameterCount() == 0 && !member.getName().startsWith("make")) {
			try (AppContext context = this.app.appContext().push()) {
				assertThat(member.invoke(currentApp)).isEqualTo(original.invoke(context.app()));
			}
		}
	}

	static Stream<Method> members() {
		return Arrays.stream(CurrentApp.class.getDeclaredMethods())
			.filter((method) -> method.canAccess(currentApp) && !method.getName().equals("getCurrentObject"))
			.filter((method) -> !method.isSynthetic());
	}

	@Test
	@Tag("CTX-002")
	void everydayMembersNeedNoCurrentObject() throws Exception {
		this.app.route("/items/<int:id>", (args) -> "item").endpoint("item");

		this.app.testRequestContext("/").run(() -> {
			assertThat(currentApp.urlMap().isEndpointExpecting("item", "id")).isTrue();
			assertThat(currentApp.viewFunctions()).containsKey("item");
			assertThat(currentApp.urlFor("item", "id", 5)).isEqualTo("/items/5");
			assertThat(currentApp.urlFor("item", Map.of("id", 5, "q", "x"))).isEqualTo("/items/5?q=x");
			assertThat(currentApp.redirect("/x", 303).statusCode()).isEqualTo(303);
		});
	}

	@Test
	void memberOutsideOfAContextIsTheUsualError() {
		assertThatIllegalStateException().isThrownBy(currentApp::urlMap)
			.withMessageContaining("outside of application context");
	}

}
