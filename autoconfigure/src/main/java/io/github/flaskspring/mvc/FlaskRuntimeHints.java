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

package io.github.flaskspring.mvc;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

import io.github.flaskspring.CurrentApp;
import io.github.flaskspring.FlashedMessage;
import io.github.flaskspring.G;
import io.github.flaskspring.HttpException;
import io.github.flaskspring.Request;
import io.github.flaskspring.Session;
import io.github.flaskspring.TemplateFunction;
import io.github.flaskspring.config.Config;
import io.github.flaskspring.http.MimeTypes;
import io.github.flaskspring.http.MultiDict;
import io.github.flaskspring.markupsafe.Markup;

/**
 * What a native image needs of the library itself: tables on the class path, and objects
 * that templates reach by name.
 */
final class FlaskRuntimeHints implements RuntimeHintsRegistrar {

	private static final List<Class<?>> IN_TEMPLATES = List.of(Request.class, Session.class, G.class, CurrentApp.class,
			Config.class, FlashedMessage.class, Markup.class, MultiDict.class, TemplateFunction.class,
			HttpException.class);

	FlaskRuntimeHints() {
	}

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		IN_TEMPLATES.forEach((type) -> hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS));
		String tables = MimeTypes.class.getPackageName().replace('.', '/');
		hints.resources().registerPattern(tables + "/mime-types.properties");
		hints.resources().registerPattern(Markup.class.getPackageName().replace('.', '/') + "/entities*");
		hints.resources().registerPattern("schema.sql");
	}

}
