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

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.BadRequestException;
import io.github.flaskspring.Response;
import io.github.flaskspring.ResponseBody;

/**
 * Makes responses of the values that Spring MVC streams: {@code StreamingResponseBody},
 * {@code ResponseBodyEmitter}, {@code SseEmitter} and reactive types, also inside of a
 * {@code ResponseEntity}.
 */
final class StreamedValues {

	private final ReactiveValues reactive;

	StreamedValues(ObjectProvider<RequestMappingHandlerAdapter> engine) {
		this.reactive = new ReactiveValues(engine);
	}

	/** A response whose body is streamed later, null if the value is no stream. */
	@Nullable Response response(Object value) {
		ResponseEntity<?> entity = (value instanceof ResponseEntity<?> framed) ? framed : null;
		Object body = (entity != null) ? entity.getBody() : value;
		StreamedValue stream = (body != null) ? stream(body, entity) : null;
		if (stream == null) {
			return null;
		}
		Response response = new Response(new ResponseBody.Written(stream));
		if (stream.mediaType() != null) {
			response.headers().set("Content-Type", stream.mediaType().toString());
		}
		return (entity != null) ? framed(response, entity, stream.mediaType()) : response;
	}

	private static Response framed(Response response, ResponseEntity<?> entity, @Nullable MediaType type) {
		response.setStatusCode(entity.getStatusCode().value());
		if (type == null || entity.getHeaders().getContentType() != null) {
			response.headers().remove("Content-Type");
		}
		entity.getHeaders().forEach((name, lines) -> lines.forEach((line) -> response.headers().add(name, line)));
		return response;
	}

	private @Nullable StreamedValue stream(Object body, @Nullable ResponseEntity<?> entity) {
		if (body instanceof StreamingResponseBody) {
			return new StreamedValue(body, null, null);
		}
		if (body instanceof ResponseBodyEmitter) {
			return new StreamedValue(body, this.reactive.writer(),
					(body instanceof SseEmitter) ? MediaType.TEXT_EVENT_STREAM : null);
		}
		MediaType type = this.reactive.isReactive(body) ? streamType(body, entity) : null;
		return (type != null) ? new StreamedValue(body, this.reactive.writer(), type) : null;
	}

	private @Nullable MediaType streamType(Object body, @Nullable ResponseEntity<?> entity) {
		HttpServletRequest request = ContextTypes.servletRequest();
		try {
			return this.reactive.streamType(body, (entity != null) ? entity.getHeaders().getContentType() : null,
					request);
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			throw new BadRequestException("The Accept header '" + request.getHeader("Accept") + "' is malformed.");
		}
	}

}
