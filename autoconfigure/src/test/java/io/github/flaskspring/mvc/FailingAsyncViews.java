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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

/** Flask views whose asynchronous values fail, last too long or never end. */
@FlaskController
class FailingAsyncViews {

	private final AsyncApplication.Log log;

	FailingAsyncViews(AsyncApplication.Log log) {
		this.log = log;
	}

	/** What the application has a handler for. */
	static final class OnPurposeException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static String name(@Nullable Throwable error) {
		return (error != null) ? error.getClass().getSimpleName() : "null";
	}

	static void start(Runnable work) {
		new Thread(work).start();
	}

	@Route("/fails/callable")
	Callable<String> failingCallable() {
		return () -> {
			throw new OnPurposeException();
		};
	}

	@Route("/fails/future")
	CompletableFuture<String> failingFuture() {
		return CompletableFuture.supplyAsync(() -> {
			throw new OnPurposeException();
		});
	}

	@Route("/fails/mono")
	Mono<String> failingMono() {
		return Mono.error(new OnPurposeException());
	}

	@Route("/fails/unhandled")
	CompletableFuture<String> failingUnhandled() {
		return CompletableFuture.failedFuture(new IllegalArgumentException("on purpose"));
	}

	@Route("/fails/body")
	StreamingResponseBody failingBody() {
		return (out) -> {
			out.write("begun".getBytes(StandardCharsets.UTF_8));
			out.flush();
			throw new OnPurposeException();
		};
	}

	@Route("/fails/sse")
	SseEmitter failingSse() {
		SseEmitter emitter = new SseEmitter();
		start(() -> {
			try {
				emitter.send("begun");
			}
			catch (IOException ex) {
				this.log.add("unexpected " + ex);
			}
			emitter.completeWithError(new OnPurposeException());
		});
		return emitter;
	}

	@Route("/fails/flux")
	Flux<String> failingFlux() {
		return Flux.concat(Flux.just("begun"), Flux.error(new OnPurposeException()));
	}

	@Route("/timeout/deferred")
	DeferredResult<String> timeout() {
		return new DeferredResult<>(50L);
	}

	@Route("/timeout/sse")
	SseEmitter sseTimeout() throws IOException {
		SseEmitter emitter = new SseEmitter(50L);
		emitter.send("begun");
		return emitter;
	}

	@Route("/endless/body")
	StreamingResponseBody endlessBody() {
		return (out) -> {
			try {
				while (true) {
					out.write(new byte[8 * 1024]);
					out.flush();
				}
			}
			catch (IOException ex) {
				this.log.add("stopped");
				throw ex;
			}
		};
	}

	@Route("/endless/sse")
	SseEmitter endlessSse() {
		SseEmitter emitter = new SseEmitter(-1L);
		start(() -> {
			try {
				while (true) {
					emitter.send("x".repeat(8 * 1024));
				}
			}
			catch (IOException | IllegalStateException ex) {
				this.log.add("stopped");
			}
		});
		return emitter;
	}

	@Route("/endless/flux")
	Flux<String> endlessFlux() {
		return Flux.interval(Duration.ofMillis(1))
			.onBackpressureDrop()
			.map((tick) -> "x".repeat(8 * 1024))
			.doOnCancel(() -> this.log.add("stopped"));
	}

}
