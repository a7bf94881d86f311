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

package io.github.flaskspring;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.BaseStream;

import org.jspecify.annotations.Nullable;

/** Turns what a view returns into a response. Flask: {@code make_response}. */
final class ResponseMaker {

	private static final String NOT_VALID = "The view function did not return a valid response. The return type must"
			+ " be a string, bytes, map, list, record, Reply, Response, iterator, stream or what Spring MVC knows, but"
			+ " it was a ";

	private final Flask app;

	private final List<Function<Object, @Nullable Response>> converters = new ArrayList<>();

	ResponseMaker(Flask app) {
		this.app = app;
	}

	void add(Function<Object, @Nullable Response> converter) {
		this.converters.add(converter);
	}

	Response make(@Nullable Object value) {
		if (value instanceof Reply reply) {
			return ofReply(reply);
		}
		if (value == null) {
			throw new IllegalArgumentException("The view function for " + endpoint() + " did not return a valid"
					+ " response. The function either returned null or ended without a return statement.");
		}
		return ofBody(value);
	}

	private static String endpoint() {
		RequestContext context = Contexts.current().request();
		String endpoint = (context != null) ? context.request().endpoint() : null;
		return (endpoint != null) ? "'" + endpoint + "'" : "null";
	}

	private Response ofReply(Reply reply) {
		Response response = make(reply.body());
		if (reply.status() instanceof Number code) {
			response.setStatusCode(code.intValue());
		}
		else if (reply.status() != null) {
			response.setStatus(reply.status().toString());
		}
		if (reply.headers() != null) {
			if (isPlain(reply.body())) {
				replaceAll(response, reply);
			}
			else {
				response.headers().update(reply.headers());
			}
		}
		return response;
	}

	/** A fresh response takes a list of headers as it is, with several of one name. */
	private static void replaceAll(Response response, Reply reply) {
		if (reply.headers() != null) {
			reply.headers().keys().forEach((name) -> response.headers().remove(name));
			response.headers().addAll(reply.headers());
		}
	}

	private static boolean isPlain(@Nullable Object body) {
		return body instanceof CharSequence || body instanceof byte[] || body instanceof Iterator
				|| body instanceof BaseStream;
	}

	private Response ofBody(Object value) {
		if (value instanceof Response response) {
			return response;
		}
		if (value instanceof CharSequence text) {
			return new Response(text);
		}
		if (value instanceof byte[] bytes) {
			return new Response(bytes);
		}
		if (value instanceof HttpException error) {
			return error.getResponse();
		}
		if (value instanceof Map || value instanceof List || value instanceof Record) {
			return Globals.jsonResponse(this.app, value);
		}
		return ofStream(value);
	}

	private Response ofStream(Object value) {
		if (value instanceof Iterator<?> pieces) {
			return new Response(pieces);
		}
		if (value instanceof BaseStream<?, ?> stream) {
			return new Response(new ResponseBody.Pieces(stream.iterator(), stream));
		}
		if (value instanceof InputStream stream) {
			return new Response(new ResponseBody.Stream(stream, -1));
		}
		for (Function<Object, @Nullable Response> converter : this.converters) {
			Response response = converter.apply(value);
			if (response != null) {
				return response;
			}
		}
		throw new IllegalArgumentException(NOT_VALID + value.getClass().getSimpleName() + ".");
	}

}
