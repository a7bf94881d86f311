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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.BaseStream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

import io.github.flaskspring.http.Headers;
import io.github.flaskspring.json.Tuple;

/** Turns what a view returns into a response. Flask: {@code make_response}. */
final class ResponseMaker {

	private static final String NOT_VALID = "The view function did not return a valid response. The return type must"
			+ " be a string, bytes, map, list, record, Reply, Response, iterator, stream or what Spring MVC knows, but"
			+ " it was a ";

	private static final String PROBABLY_A_LAMBDA = " If it is the result of a lambda that was not meant to answer, as"
			+ " beforeRequest(() -> list.add(x)) answers what add returns, write a block: () -> { list.add(x); }";

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
		if (value instanceof Tuple tuple) {
			return ofReply(reply(tuple));
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

	/** Python's tuple: a reply, if it has two or three items. */
	private static Reply reply(Tuple tuple) {
		if (tuple.size() == 3) {
			return new Reply(tuple.get(0), tuple.get(1), tuple.get(2));
		}
		if (tuple.size() != 2) {
			throw new IllegalArgumentException("The view function did not return a valid response tuple. The tuple must"
					+ " have the form (body, status, headers), (body, status), or (body, headers).");
		}
		Object second = tuple.get(1);
		boolean headers = second instanceof Map || second instanceof Iterable;
		return new Reply(tuple.get(0), headers ? null : second, headers ? second : null);
	}

	private Response ofReply(Reply reply) {
		Response response = make(reply.body());
		setStatus(response, reply.status());
		if (reply.headers() instanceof Headers headers) {
			response.headers().update(headers);
		}
		else if (reply.headers() instanceof Map<?, ?> headers) {
			headers.forEach((name, value) -> response.headers().setList(name.toString(), values(value)));
		}
		else if (reply.headers() != null) {
			addPairs(response, (Iterable<?>) reply.headers(), isPlain(reply.body()));
		}
		if (reply.body() instanceof CharSequence || reply.body() instanceof byte[]) {
			// whatever the headers say, as the text comes last in Flask
			response.contentLength(response.body().length());
		}
		return response;
	}

	private static void setStatus(Response response, @Nullable Object status) {
		if (status instanceof Number code) {
			response.setStatusCode(code.intValue());
		}
		else if (status instanceof HttpStatusCode code) {
			response.setStatusCode(code.value());
		}
		else if (status != null) {
			response.setStatus(status.toString());
		}
	}

	private static Collection<?> values(Object value) {
		return (value instanceof Collection<?> several) ? several : List.of(value);
	}

	/**
	 * A fresh response takes a list of headers as it is, with several of one name; on one
	 * that has headers the last of a name wins.
	 */
	private static void addPairs(Response response, Iterable<?> pairs, boolean fresh) {
		if (!fresh) {
			pairs.forEach((pair) -> response.header(name(pair), ((Map.Entry<?, ?>) pair).getValue()));
			return;
		}
		pairs.forEach((pair) -> response.headers().remove(name(pair)));
		pairs.forEach((pair) -> response.headers().add(name(pair), ((Map.Entry<?, ?>) pair).getValue()));
	}

	private static String name(Object pair) {
		return ((Map.Entry<?, ?>) pair).getKey().toString();
	}

	private static boolean isPlain(@Nullable Object body) {
		return body instanceof CharSequence || body instanceof byte[] || body instanceof Iterator
				|| body instanceof BaseStream;
	}

	private Response ofBody(Object value) {
		if (value instanceof Response response) {
			return this.app.ofResponseClass(response);
		}
		if (value instanceof CharSequence text) {
			return this.app.newResponse(new ResponseBody.Bytes(text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		if (value instanceof byte[] bytes) {
			return this.app.newResponse(new ResponseBody.Bytes(bytes));
		}
		if (value instanceof HttpException error) {
			return this.app.ofResponseClass(error.getResponse()).unread();
		}
		if (value instanceof Map || value instanceof List || value instanceof Record) {
			return Globals.jsonResponse(this.app, value);
		}
		return ofStream(value);
	}

	private Response ofStream(Object value) {
		if (value instanceof Iterator<?> pieces) {
			return this.app.newResponse(new ResponseBody.Pieces(pieces, null));
		}
		if (value instanceof BaseStream<?, ?> stream) {
			return this.app.newResponse(new ResponseBody.Pieces(stream.iterator(), stream));
		}
		if (value instanceof InputStream stream) {
			return this.app.newResponse(new ResponseBody.Stream(stream, -1));
		}
		for (Function<Object, @Nullable Response> converter : this.converters) {
			Response response = converter.apply(value);
			if (response != null) {
				return this.app.ofResponseClass(response);
			}
		}
		boolean byAccident = value instanceof Boolean || value instanceof Number;
		throw new IllegalArgumentException(
				NOT_VALID + value.getClass().getSimpleName() + "." + (byAccident ? PROBABLY_A_LAMBDA : ""));
	}

}
