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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.Reply;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.annotation.Route;

import static io.github.flaskspring.Globals.copyCurrentRequestContext;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.hasRequestContext;
import static io.github.flaskspring.Globals.request;

/** Flask views with every value that Spring MVC answers later or piece by piece. */
@FlaskController
class AsyncViews {

	private final AsyncApplication.Log log;

	AsyncViews(AsyncApplication.Log log) {
		this.log = log;
	}

	/** What the current context says, for the body. */
	static String seen() {
		return hasRequestContext() ? g.get("name") + " at " + request.path() : "no context";
	}

	private String produce() {
		this.log.add("body");
		return seen();
	}

	// tag::promises[]
	@Route("/callable")
	Callable<String> callable() {
		return this::produce;
	}
	// end::promises[]

	@Route("/entity/callable")
	ResponseEntity<Callable<String>> callableInEntity() {
		return ResponseEntity.status(201).header("X-View", "yes").body(this::produce);
	}

	@Route("/reply/callable")
	Reply callableInReply() {
		Callable<String> later = this::produce;
		return Reply.of(later, 201, Map.of("X-View", "yes"));
	}

	@Route("/task")
	WebAsyncTask<String> task() {
		return new WebAsyncTask<>(10_000, this::produce);
	}

	@Route("/future")
	CompletableFuture<String> future() {
		return CompletableFuture.supplyAsync(this::produce);
	}

	@Route("/entity/future")
	ResponseEntity<CompletableFuture<String>> futureInEntity() {
		return ResponseEntity.status(201).header("X-View", "yes").body(CompletableFuture.supplyAsync(this::produce));
	}

	@Route("/future/entity")
	CompletableFuture<ResponseEntity<String>> entityInFuture() {
		return CompletableFuture.supplyAsync(() -> ResponseEntity.status(201).header("X-View", "yes").body(produce()));
	}

	@Route("/future/json")
	CompletableFuture<Map<String, String>> jsonInFuture() {
		return CompletableFuture.supplyAsync(() -> Map.of("seen", produce()));
	}

	@Route("/future/future")
	CompletableFuture<Callable<String>> callableInFuture() {
		return CompletableFuture.supplyAsync(() -> this::produce);
	}

	// tag::copy[]
	@Route("/deferred")
	DeferredResult<String> deferred() {
		DeferredResult<String> result = new DeferredResult<>();
		FailingAsyncViews
			.start(copyCurrentRequestContext((Runnable) () -> result.setResult(request.path() + " " + produce())));
		return result;
	}
	// end::copy[]

	// tag::body[]
	@Route("/body")
	StreamingResponseBody body() {
		return this::write;
	}

	private void write(OutputStream out) throws IOException {
		out.write(produce().getBytes(StandardCharsets.UTF_8));
	}
	// end::body[]

	@Route("/entity/body")
	ResponseEntity<StreamingResponseBody> bodyInEntity() {
		return ResponseEntity.status(201).header("X-View", "yes").contentType(MediaType.TEXT_PLAIN).body(this::write);
	}

	@Route("/future/body")
	CompletableFuture<StreamingResponseBody> bodyInFuture() {
		return CompletableFuture.supplyAsync(() -> this::write);
	}

	@Route("/emitter")
	ResponseBodyEmitter emitter() {
		return send(new ResponseBodyEmitter());
	}

	@Route("/entity/emitter")
	ResponseEntity<ResponseBodyEmitter> emitterInEntity() {
		return ResponseEntity.status(201).header("X-View", "yes").body(send(new ResponseBodyEmitter()));
	}

	@Route("/sse")
	SseEmitter sse() {
		return send(new SseEmitter());
	}

	@Route("/entity/sse")
	ResponseEntity<SseEmitter> sseInEntity() {
		return ResponseEntity.status(201).header("X-View", "yes").body(send(new SseEmitter()));
	}

	private <T extends ResponseBodyEmitter> T send(T emitter) {
		FailingAsyncViews.start(() -> {
			try {
				emitter.send(produce(), MediaType.TEXT_PLAIN);
				emitter.complete();
			}
			catch (IOException ex) {
				emitter.completeWithError(ex);
			}
		});
		return emitter;
	}

	@Route("/mono")
	Mono<String> mono() {
		return Mono.fromCallable(this::produce);
	}

	@Route("/entity/mono")
	ResponseEntity<Mono<String>> monoInEntity() {
		return ResponseEntity.status(201).header("X-View", "yes").body(Mono.fromCallable(this::produce));
	}

	@Route("/flux")
	Flux<Integer> flux() {
		return Flux.range(1, 3).doOnComplete(() -> this.log.add("body"));
	}

	// tag::flux[]
	@Route("/flux/text")
	Flux<String> texts() {
		return Flux.just("a", "b").doOnComplete(() -> this.log.add("body"));
	}
	// end::flux[]

	@Route("/entity/flux")
	ResponseEntity<Flux<Integer>> fluxInEntity() {
		return ResponseEntity.status(201)
			.header("X-View", "yes")
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.body(Flux.range(1, 2).doOnComplete(() -> this.log.add("body")));
	}

}
