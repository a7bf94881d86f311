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

package io.github.flaskspring.templating.thymeleaf;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.markupsafe.Markup;

/** A fragment that Java code calls. */
final class Macro implements TemplateFunction {

	private final FragmentSignature signature;

	private final Function<Map<String, @Nullable Object>, String> renderer;

	Macro(FragmentSignature signature, Function<Map<String, @Nullable Object>, String> renderer) {
		this.signature = signature;
		this.renderer = renderer;
	}

	@Override
	public Markup call(List<@Nullable Object> arguments, Map<String, @Nullable Object> keywords) {
		return Markup.of(this.renderer.apply(this.signature.bind(arguments, keywords)));
	}

	@Override
	public String toString() {
		return "<Macro '" + this.signature.name() + "'>";
	}

}
