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

package io.github.flaskspring.markupsafe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTests {

	private static final HtmlSafe IMAGE = () -> "<img>";

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			abcd               | abcd
			ab&cd<ef>gh        | ab&amp;cd&lt;ef&gt;gh
			'x'"y"             | &#39;x&#39;&#34;y&#34;
			こんにちは<😀>     | こんにちは&lt;😀&gt;
			""")
	void escapesTheFiveCharactersThatMatter(String text, String expected) {
		assertThat(Markup.escape(text)).hasToString(expected);
	}

	@Test
	@Tag("SEC-024")
	void controlCharactersAreNotEscaped() {
		assertThat(Markup.escape("ls\b\b<").html()).isEqualTo("ls\b\b&lt;");
	}

	@Test
	@Tag("TPL-033")
	void escapesTheTextOfAnyObjectOnce() {
		assertThat(Markup.escape(List.of("<"))).hasToString("[&lt;]");
		assertThat(Markup.escape(Markup.escape("<"))).hasToString("&lt;");
		assertThat(Markup.escape(IMAGE)).hasToString("<img>");
		assertThat(Markup.escape(null)).isSameAs(Markup.EMPTY);
		assertThat(Markup.escape(5)).hasToString("5");
	}

	@Test
	@Tag("TPL-033")
	void escapesWhatIsJoinedWithIt() {
		assertThat(Markup.of("<em>Hello</em> ").plus("<foo>")).hasToString("<em>Hello</em> &lt;foo&gt;");
		assertThat(Markup.of("<br>").plus(IMAGE)).hasToString("<br><img>");
		assertThat(Markup.of("<br>").join(Arrays.asList("<a>", Markup.of("<b>"), null, 1)))
			.hasToString("&lt;a&gt;<br><b><br><br>1");
		assertThat(Markup.of("<br>").repeat(2)).hasToString("<br><br>");
		assertThat(Markup.of("<i>x</i>").replace("x", "<y>")).hasToString("<i>&lt;y&gt;</i>");
	}

	@Test
	@Tag("TPL-033")
	@Tag("SEC-001")
	void escapesWhatItIsFilledWith() {
		assertThat(Markup.of("<strong>Hello %s!</strong>").format("<blink>hacker</blink>"))
			.hasToString("<strong>Hello &lt;blink&gt;hacker&lt;/blink&gt;!</strong>");
		assertThat(Markup.of("%s %s %s").format(IMAGE, null, Markup.of("<b>"))).hasToString("<img>  <b>");
		assertThat(Markup.of("%d %.2f %b").format(5, new BigDecimal("1.005"), true)).hasToString("5 1.01 true");
	}

	@ParameterizedTest
	@Tag("TPL-033")
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			Main &raquo; <em>About</em>  | Main » <em>About</em>
			&lt;&amp;&gt;&#39;&#34;      | <&>'"
			&notit; &notin; &amp         | ¬it; ∉ &
			&#x41;&#66;&#67 &#128;       | ABC €
			&#0;&#xD800;&#x110000;       | ���
			&#99999999999999;            | �
			a&#1;b&#xFFFE;c              | abc
			&bogus; & &; &#; &#x;        | &bogus; & &; &#; &#x;
			&NotEqualTilde;              | ≂̸
			""")
	void unescapesAsBrowsersDo(String html, String expected) {
		assertThat(Markup.of(html).unescape()).isEqualTo(expected);
	}

	@ParameterizedTest
	@Tag("TPL-033")
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			Main &raquo; <em>About</em>          | Main » About
			a <!-- <b>not</b> --> <i>b</i>       | a b
			a<!-->b                              | ab
			<!<!-- x -->-- y -->z                | z
			1 < 2                                | 1 < 2
			<a href="x">link                     | link
			a <!-- open                          | a <!-- open
			&lt;b&gt;                            | <b>
			""")
	void stripsTagsAndComments(String html, String expected) {
		assertThat(Markup.of(html).striptags()).isEqualTo(expected);
	}

	@Test
	@Tag("TPL-033")
	void stripsSurplusWhiteSpace() {
		assertThat(Markup.of("<em>Marked  up</em> &raquo;\n HTML").striptags()).isEqualTo("Marked up » HTML");
		assertThat(Markup.of("\n <p>a\t\u00a0 b\u2003c</p> \r\n").striptags()).isEqualTo("a b c");
	}

	@Test
	void behavesAsText() {
		Markup markup = Markup.of("<b>");

		assertThat(markup).hasSize(3).isEqualTo(Markup.of("<b>")).hasSameHashCodeAs(Markup.of("<b>"));
		assertThat(markup.subSequence(0, 2)).isEqualTo(Markup.of("<b"));
		assertThat(markup.charAt(1)).isEqualTo('b');
		assertThat(markup).isNotEqualTo(Markup.of("<i>"));
		assertThat(markup.html()).isEqualTo("<b>");
	}

}
