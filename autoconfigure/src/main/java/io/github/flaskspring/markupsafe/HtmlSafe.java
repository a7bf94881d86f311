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

/**
 * An object that knows how it looks in HTML. MarkupSafe: an object with the method
 * {@code __html__}.
 *
 * <pre>{@code
 * record Avatar(String url) implements HtmlSafe {
 *     public String html() { return "<img src=\"" + Markup.escape(url) + "\">"; }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface HtmlSafe {

	/**
	 * Returns the object as HTML.
	 * @return text that is put into pages as it is: escape what comes from outside
	 */
	String html();

}
