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

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.flaskspring.Globals;
import io.github.flaskspring.Session;

/**
 * {@code session} in a template: Flask's session, and where it has nothing, the attribute
 * of the servlet's session, which templates of existing applications mean by it.
 */
final class TemplateSession extends AbstractMap<String, @Nullable Object> implements Session {

	private final @Nullable Map<?, ?> servletAttributes;

	TemplateSession(@Nullable Map<?, ?> servletAttributes) {
		this.servletAttributes = servletAttributes;
	}

	@Override
	public @Nullable Object get(Object key) {
		if (this.servletAttributes == null || Globals.session.containsKey(key)) {
			return Globals.session.get(key);
		}
		return this.servletAttributes.get(key);
	}

	@Override
	public boolean containsKey(Object key) {
		return Globals.session.containsKey(key);
	}

	@Override
	public @Nullable Object put(String key, @Nullable Object value) {
		return Globals.session.put(key, value);
	}

	@Override
	public @Nullable Object remove(Object key) {
		return Globals.session.remove(key);
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return Globals.session.entrySet();
	}

	@Override
	public boolean isPermanent() {
		return Globals.session.isPermanent();
	}

	@Override
	public void setPermanent(boolean permanent) {
		Globals.session.setPermanent(permanent);
	}

	@Override
	public boolean isNew() {
		return Globals.session.isNew();
	}

	@Override
	public boolean isModified() {
		return Globals.session.isModified();
	}

	@Override
	public void setModified(boolean modified) {
		Globals.session.setModified(modified);
	}

	@Override
	public boolean isAccessed() {
		return Globals.session.isAccessed();
	}

	@Override
	public void setAccessed(boolean accessed) {
		Globals.session.setAccessed(accessed);
	}

}
