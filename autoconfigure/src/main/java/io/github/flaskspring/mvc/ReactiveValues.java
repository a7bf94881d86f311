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
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitterReturnValueHandler;

/**
 * Reactive types, as far as Spring MVC knows them. One with many values is streamed under
 * the conditions of a controller: server-sent events or lines of JSON if the client or
 * the response asks for them, text if the view's type says so. Everything else is waited
 * for.
 */
final class ReactiveValues {

	private static final MediaType NDJSON_SUFFIX = new MediaType("application", "*+x-ndjson");

	private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

	private final ObjectProvider<RequestMappingHandlerAdapter> engine;

	ReactiveValues(ObjectProvider<RequestMappingHandlerAdapter> engine) {
		this.engine = engine;
	}

	boolean isReactive(Object value) {
		return adapter(value) != null;
	}

	private @Nullable ReactiveAdapter adapter(Object value) {
		RequestMappingHandlerAdapter known = this.engine.getIfAvailable();
		return (known != null) ? known.getReactiveAdapterRegistry().getAdapter(value.getClass()) : null;
	}

	/** What a value is streamed as, null if it is not. */
	@Nullable MediaType streamType(Object value, @Nullable MediaType contentType, HttpServletRequest request)
			throws HttpMediaTypeNotAcceptableException {
		ReactiveAdapter adapter = adapter(value);
		if (adapter == null || !adapter.isMultiValue()) {
			return null;
		}
		Class<?> element = ResolvableType.forMethodParameter(FlaskHandler.declaredType()).getGeneric().toClass();
		List<MediaType> types = (contentType != null) ? List.of(contentType)
				: ACCEPT.resolveMediaTypes(new ServletWebRequest(request));
		if (ServerSentEvent.class.isAssignableFrom(element)
				|| types.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::includes)) {
			return MediaType.TEXT_EVENT_STREAM;
		}
		if (CharSequence.class.isAssignableFrom(element)) {
			return types.stream().filter(MediaType::isConcrete).findFirst().orElse(MediaType.TEXT_PLAIN);
		}
		return types.stream().filter(ReactiveValues::isLines).findFirst().orElse(null);
	}

	private static boolean isLines(MediaType type) {
		return type.isConcrete() && (MediaType.APPLICATION_NDJSON.includes(type) || NDJSON_SUFFIX.includes(type));
	}

	/** Spring MVC's own writer of emitters and reactive types. */
	HandlerMethodReturnValueHandler writer() {
		RequestMappingHandlerAdapter known = this.engine.getIfAvailable();
		List<HandlerMethodReturnValueHandler> handlers = (known != null) ? known.getReturnValueHandlers() : null;
		return Objects.requireNonNullElse(handlers, List.<HandlerMethodReturnValueHandler>of())
			.stream()
			.filter(ResponseBodyEmitterReturnValueHandler.class::isInstance)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Spring MVC has no ResponseBodyEmitterReturnValueHandler, which a streamed value of a view needs."
							+ " Keep the default return value handlers."));
	}

}
