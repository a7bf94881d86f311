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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.Session;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.g;
import static io.github.flaskspring.Globals.getFlashedMessages;
import static io.github.flaskspring.Globals.session;

/** A plain controller that sends its answer in each way that a servlet knows. */
@Controller
class SessionControllers {

	private final Session injected;

	SessionControllers(Session injected) {
		this.injected = injected;
	}

	@GetMapping("/body")
	@ResponseBody
	String body() {
		session.put("place", "/body");
		return "saved";
	}

	@GetMapping("/writer")
	void writer(HttpServletResponse response) throws IOException {
		response.getWriter().print("saved");
		session.put("place", "/writer");
	}

	@GetMapping("/flush")
	void flush(HttpServletResponse response) throws IOException {
		session.put("place", "/flush");
		response.getWriter().print("sav");
		response.flushBuffer();
		response.getWriter().print("ed");
		response.getWriter().flush();
	}

	@GetMapping("/stream-flush")
	void streamFlush(HttpServletResponse response) throws IOException {
		session.put("place", "/stream-flush");
		OutputStream out = response.getOutputStream();
		out.write("saved".getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@GetMapping("/length")
	void length(HttpServletResponse response) throws IOException {
		session.put("place", "/length");
		response.setContentLength(5);
		response.getOutputStream().write("saved".getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/close")
	void close(HttpServletResponse response) throws IOException {
		session.put("place", "/close");
		try (var out = response.getWriter()) {
			out.print("saved");
		}
	}

	@GetMapping("/large")
	void large(HttpServletResponse response) throws IOException {
		session.put("place", "/large");
		for (int i = 0; i < 1000; i++) {
			response.getWriter().print("0123456789".repeat(10));
		}
	}

	@GetMapping("/no-content")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void noContent() {
		session.put("place", "/no-content");
	}

	@GetMapping("/redirect")
	void redirect(HttpServletResponse response) throws IOException {
		session.put("place", "/redirect");
		response.sendRedirect("/body");
	}

	@GetMapping("/redirect-view")
	String redirectView() {
		session.put("place", "/redirect-view");
		return "redirect:/body";
	}

	@GetMapping("/send-error")
	void error(HttpServletResponse response) throws IOException {
		session.put("place", "/send-error");
		response.sendError(418, "teapot");
	}

	@GetMapping("/throws")
	void fail() {
		session.put("place", "/throws");
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/status-exception")
	void statusException() {
		session.put("place", "/status-exception");
		throw new org.springframework.web.server.ResponseStatusException(HttpStatus.CONFLICT);
	}

	@GetMapping("/forward")
	String forward() {
		return "forward:/body";
	}

	@GetMapping("/reset")
	void reset(HttpServletResponse response) throws IOException {
		session.put("place", "/reset");
		response.getWriter().print("wrong");
		response.reset();
		response.getWriter().print("saved");
	}

	@GetMapping("/callable")
	@ResponseBody
	Callable<String> callable() {
		session.put("place", "/callable");
		return () -> "saved";
	}

	@GetMapping("/future")
	@ResponseBody
	CompletableFuture<String> future() {
		session.put("place", "/future");
		return CompletableFuture.supplyAsync(() -> "saved");
	}

	@GetMapping("/streaming")
	StreamingResponseBody streaming() {
		session.put("place", "/streaming");
		return (out) -> {
			out.write("sav".getBytes(StandardCharsets.UTF_8));
			out.flush();
			out.write("ed".getBytes(StandardCharsets.UTF_8));
		};
	}

	@GetMapping("/events")
	SseEmitter events() throws IOException {
		session.put("place", "/events");
		SseEmitter emitter = new SseEmitter();
		emitter.send("one");
		emitter.complete();
		return emitter;
	}

	@GetMapping("/raw-async")
	void rawAsync(HttpServletRequest request, HttpServletResponse handled) {
		session.put("place", "/raw-async");
		AsyncContext async = request.startAsync();
		async.start(() -> write(async));
	}

	@GetMapping("/raw-async-silent")
	void rawAsyncSilent(HttpServletRequest request, HttpServletResponse handled) {
		session.put("place", "/raw-async-silent");
		AsyncContext async = request.startAsync();
		async.start(async::complete);
	}

	@GetMapping("/raw-async-stream")
	void rawAsyncStream(HttpServletRequest request, HttpServletResponse response) {
		session.put("place", "/raw-async-stream");
		AsyncContext async = request.startAsync(request, response);
		async.start(() -> write(async));
	}

	private static void write(AsyncContext async) {
		try {
			async.getResponse().getOutputStream().write("saved".getBytes(StandardCharsets.UTF_8));
			async.complete();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@GetMapping("/unused")
	@ResponseBody
	String unused() {
		return "unused";
	}

	@GetMapping("/vary")
	ResponseEntity<String> vary() {
		session.put("place", "/vary");
		return ResponseEntity.ok().header("Vary", "Accept-Encoding").body("vary");
	}

	@GetMapping("/flash")
	@ResponseBody
	String flashed() {
		flash("from a controller", "info");
		return "flashed";
	}

	@GetMapping("/controller-messages")
	@ResponseBody
	String controllerMessages() {
		return getFlashedMessages().toString();
	}

	@GetMapping("/g")
	@ResponseBody
	Object origin() {
		return String.valueOf(g.get("origin"));
	}

	@GetMapping("/injected")
	@ResponseBody
	String injected() {
		return this.injected.get("place", "nothing");
	}

}
