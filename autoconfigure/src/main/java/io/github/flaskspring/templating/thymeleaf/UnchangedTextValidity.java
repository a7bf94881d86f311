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

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * Keeps a template in the cache until its text changes. Jinja: {@code auto_reload}, which
 * asks for the time of the file; a resource of Thymeleaf has none.
 */
final class UnchangedTextValidity implements ICacheEntryValidity {

	private final ICacheEntryValidity delegate;

	private final ITemplateResource resource;

	private final @Nullable String text;

	UnchangedTextValidity(ICacheEntryValidity delegate, ITemplateResource resource) {
		this.delegate = delegate;
		this.resource = resource;
		this.text = read(resource);
	}

	private static @Nullable String read(ITemplateResource resource) {
		try (Reader reader = resource.reader()) {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return text.toString();
		}
		catch (IOException ex) {
			return null;
		}
	}

	@Override
	public boolean isCacheable() {
		return true;
	}

	@Override
	public boolean isCacheStillValid() {
		return this.delegate.isCacheStillValid() && this.text != null && this.text.equals(read(this.resource));
	}

}
