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

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.Response;

/**
 * A body that Spring MVC writes while the request is asynchronous. The functions after
 * the request run and the session is saved before the first byte; the contexts stay until
 * the last.
 *
 * @param value what the view returned
 * @param writer Spring MVC's own writer, null if the value writes itself
 * @param mediaType what it is sent as, null if that is open
 */
record StreamedValue(Object value, @Nullable HandlerMethodReturnValueHandler writer,
		@Nullable MediaType mediaType) implements ServletBody {

	@Override
	public void serve(Response response, Exchange exchange) throws Exception {
		if (!exchange.writeHead(response)) {
			abandon();
			exchange.state().end(null);
			return;
		}
		exchange.state().streaming(response);
		HttpServletRequest request = exchange.request();
		NativeWebRequest webRequest = exchange.asyncResults()
			.prepare(request, new SentHead(exchange.response(), response.headers()));
		if (this.writer == null) {
			ShallowEtagHeaderFilter.disableContentCaching(request);
			WebAsyncUtils.getAsyncManager(request).startCallableProcessing(writing(webRequest, exchange.state()));
			return;
		}
		if (this.mediaType != null) {
			request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(this.mediaType));
		}
		this.writer.handleReturnValue(this.value, FlaskHandler.declaredType(), new ModelAndViewContainer(), webRequest);
	}

	/**
	 * Unlike Spring's own writer this one sends what is flushed. The context ends here:
	 * if the client has left, the container may have nothing more to say.
	 */
	private Callable<@Nullable Object> writing(NativeWebRequest webRequest, RequestState state) {
		HttpServletResponse target = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
		return () -> {
			Throwable error = null;
			try {
				writeTo(target.getOutputStream());
				target.flushBuffer();
				return null;
			}
			catch (Exception | Error ex) {
				error = ex;
				throw ex;
			}
			finally {
				state.end(error);
			}
		};
	}

	static void close(@Nullable Response streamed) {
		try {
			if (streamed != null) {
				streamed.close();
			}
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The streamed response could not be closed.", ex);
		}
	}

	/** Tells a producer that nobody listens. */
	@Override
	public void abandon() {
		if (this.value instanceof ResponseBodyEmitter emitter) {
			emitter.completeWithError(new CancellationException("The response is not sent."));
		}
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		if (!(this.value instanceof StreamingResponseBody streaming)) {
			throw new IllegalStateException("The response streams what a " + this.value.getClass().getSimpleName()
					+ " emits, which is not there yet. A function after the request can change its head only.");
		}
		streaming.writeTo(out);
	}

}
