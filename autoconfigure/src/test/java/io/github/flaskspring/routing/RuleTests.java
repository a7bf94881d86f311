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

package io.github.flaskspring.routing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link Rule}, its text and the containers of rules.
 */
class RuleTests {

	@ParameterizedTest
	@ValueSource(strings = { "foo", "", "<x>" })
	@Tag("RT-010")
	void aRuleStartsWithASlash(String text) {
		assertThatExceptionOfType(InvalidRuleException.class).isThrownBy(() -> Rule.of(text).build())
			.withMessage("URL rule '" + text + "' must start with a slash.")
			.satisfies((ex) -> assertThat(ex.rule()).isEqualTo(text));
	}

	@Test
	@Tag("RT-011")
	void anUnknownConverterIsNamed() {
		assertThatExceptionOfType(InvalidRuleException.class).isThrownBy(() -> RoutingFixture.map("/<nope:x>"))
			.withMessageStartingWith("the converter 'nope' does not exist. Use one of ['any', 'default', 'float', ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/<int:x", "/<", "/<>", "/<1x>", "/<int :x>", "/<int():>", "/<int(:x>", "/a<b" })
	@Tag("RT-012")
	void aMalformedRuleIsRefused(String text) {
		assertThatExceptionOfType(InvalidRuleException.class).isThrownBy(() -> RoutingFixture.map(text))
			.withMessageStartingWith("malformed url rule: '" + text + "'");
	}

	@Test
	@Tag("RT-013")
	void aVariableMayNotBeUsedTwice() {
		assertThatExceptionOfType(InvalidRuleException.class).isThrownBy(() -> RoutingFixture.map("/<x>/<int:x>"))
			.withMessageStartingWith("variable name 'x' used twice.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "int(foo=1)", "int(1,fixed_digits=1)", "float(a, b, c, d)", "any(x=1)", "string(self=1)" })
	@Tag("RT-014")
	void unknownConverterArgumentsAreRefused(String converter) {
		assertThatExceptionOfType(InvalidRuleException.class)
			.isThrownBy(() -> RoutingFixture.map("/<" + converter + ":x>"))
			.withMessageEndingWith("(in the rule '/<" + converter + ":x>')");
	}

	@Test
	@Tag("RT-039")
	void convertersTakePositionalAndNamedArgumentsOfEveryKind() {
		ArgumentParser parser = ArgumentParser.parse("1, 2.5, True ,None, word, \"a,b\", 'x', u'y', a=False, b = 1e3");

		assertThat(parser.args()).containsExactly(1, 2.5, true, null, "word", "a,b", "x", "y");
		assertThat(parser.kwargs())
			.containsExactlyEntriesOf(new RuleValues(new String[] { "a", "b" }, new Object[] { false, 1000.0 }));
	}

	@Test
	@Tag("RT-039")
	void whatIsNoArgumentIsRefused() {
		assertThatExceptionOfType(InvalidRuleException.class).isThrownBy(() -> RoutingFixture.map("/<int(min=-1):x>"))
			.withMessageStartingWith("Cannot parse converter argument 'min=-'");
	}

	@Test
	@Tag("RT-026")
	@Tag("RT-027")
	@Tag("RT-028")
	void methodsAreUpperCasedAndHeadComesWithGet() {
		assertThat(Rule.of("/").methods("get", "Post").build().methods()).containsExactly("GET", "POST", "HEAD");
		assertThat(Rule.of("/").methods(List.of("PUT")).build().methods()).containsExactly("PUT");
		assertThat(Rule.of("/").build().methods()).isNull();
	}

	@Test
	@Tag("RT-136")
	void websocketRulesTakeReadingMethodsOnly() {
		assertThatExceptionOfType(InvalidRuleException.class)
			.isThrownBy(() -> Rule.of("/").websocket(true).methods("POST").build())
			.withMessage("WebSocket rules can only use 'GET', 'HEAD', and 'OPTIONS' methods.");
	}

	@Test
	@Tag("RT-017")
	void aRuleTellsItsOptions() {
		UrlMap map = new UrlMap().defaultSubdomain("www");
		Rule rule = Rule.of("/<a>/<int:b>/").endpoint("e").defaults(Map.of("page", 1)).host("h").build();

		Rule bound = map.add(rule);

		assertThat(rule.subdomain()).isNull();
		assertThat(rule.arguments()).containsExactly("page", "a", "b");
		assertThat(bound.subdomain()).isEqualTo("www");
		assertThat(bound.arguments()).containsExactly("page", "a", "b");
		assertThat(bound.host()).isEqualTo("h");
		assertThat(bound.defaults()).isEqualTo(Map.of("page", 1));
		assertThat(bound.strictSlashes()).isTrue();
		assertThat(bound.provideAutomaticOptions()).isFalse();
		assertThat(bound).hasToString("<Rule '/<a>/<int:b>/' -> e>");
	}

	@Test
	@Tag("RT-016")
	void containersChangeTheRulesInside() {
		UrlMap map = new UrlMap();
		map.add(new Subdomain("<lang>", new EndpointPrefix("blog.",
				new Submount("/blog/", Rule.of("/").endpoint("index"), Rule.of("/<slug>").endpoint("show")))));

		assertThat(map.rules()).extracting(Rule::rule, Rule::endpoint, Rule::subdomain)
			.containsExactly(tuple("/blog/", "blog.index", "<lang>"), tuple("/blog/<slug>", "blog.show", "<lang>"));
	}

	@Test
	@Tag("RT-016")
	void templatesFillPlaceholders() {
		RuleTemplate resource = new RuleTemplate(Rule.of("/$name/").endpoint("${name}.list"),
				Rule.of("/$name/<int:id>").endpoint("$name.show").defaults(Map.of("kind", "$name", "cost", "$$5")));
		UrlMap map = new UrlMap();

		map.add(resource.with(Map.of("name", "user")));

		assertThat(map.rules()).extracting(Rule::rule).containsExactly("/user/", "/user/<int:id>");
		assertThat(map.rules()).extracting(Rule::endpoint).containsExactly("user.list", "user.show");
		assertThat(map.rules().get(1).defaults()).isEqualTo(Map.of("kind", "user", "cost", "$5"));
		assertThatExceptionOfType(InvalidRuleException.class).isThrownBy(() -> map.add(resource.with(Map.of())))
			.withMessage("The placeholder 'name' in '/$name/' has no value.");
	}

	@Test
	void aRedirectTemplateMayOnlyNameVariables() {
		assertThatExceptionOfType(InvalidRuleException.class)
			.isThrownBy(() -> new UrlMap().add(Rule.of("/<a>").redirectTo("/<b>")))
			.withMessage("The redirect target '/<b>' names 'b', which is no variable of the rule '/<a>'.");
	}

	@Test
	void aSubdomainHasNoSlash() {
		assertThatExceptionOfType(InvalidRuleException.class)
			.isThrownBy(() -> new UrlMap().add(Rule.of("/").subdomain("a/b")))
			.withMessage("The subdomain or host of the rule '/' must not contain a slash.");
	}

}
