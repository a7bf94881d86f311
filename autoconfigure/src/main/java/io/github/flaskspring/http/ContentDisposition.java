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
package io.github.flaskspring.http;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser does with a file, and the name it saves the file under: the
 * {@code Content-Disposition} header. A name beyond ASCII is sent twice, for clients that
 * know only ASCII and for the others.
 *
 * <pre class="code">
 * headers.set("Content-Disposition", ContentDisposition.header("attachment", "report.pdf"));
 * </pre>
 *
 * @since 0.1
 */
public final class ContentDisposition {

	private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

	private ContentDisposition() {
	}

	/**
	 * The header of a file.
	 * @param type {@code "inline"} to show the file or {@code "attachment"} to save it
	 * @param filename the name
	 * @return the header value
	 */
	public static String header(String type, String filename) {
		return OptionsHeader.dump(type, names(filename));
	}

	private static Map<String, String> names(String filename) {
		if (filename.chars().allMatch((character) -> character < 0x80)) {
			return Map.of("filename", filename);
		}
		Map<String, String> names = new LinkedHashMap<>();
		String simple = Normalizer.normalize(filename, Normalizer.Form.NFKD).replaceAll("[^\\x00-\\x7f]", "");
		names.put("filename", simple);
		names.put("filename*", "UTF-8''" + PercentCoding.quote(filename, ATTRIBUTE_CHARACTERS));
		return names;
	}

}
