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

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;

import reactor.core.publisher.Flux;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.Globals;
import io.github.flaskspring.Request;
import io.github.flaskspring.Response;
import io.github.flaskspring.Session;
import io.github.flaskspring.sessions.SecureCookieSessionInterface;

import static io.github.flaskspring.Globals.abort;
import static io.github.flaskspring.Globals.afterThisRequest;
import static io.github.flaskspring.Globals.copyCurrentRequestContext;
import static io.github.flaskspring.Globals.renderTemplateString;
import static io.github.flaskspring.Globals.streamWithContext;

/** An application that fails wherever a request asks it to, and checks its contexts. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ContextLedger.class, FaultyApplication.Plain.class })
class FaultyApplication {

	/** Outside of everything: no dispatch finds or leaves anything on its thread. */
	@Bean
	FilterRegistrationBean<Filter> outermost(ContextLedger ledger) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			ledger.check("before a dispatch", ContextSnapshot.capture().isEmpty());
			try {
				chain.doFilter(request, response);
			}
			finally {
				ledger.check("after a dispatch", ContextSnapshot.capture().isEmpty());
			}
		});
		registration.setOrder(Integer.MIN_VALUE);
		registration.setAsyncSupported(true);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	SecureCookieSessionInterface sessions(ContextLedger ledger) {
		return new SecureCookieSessionInterface() {

			@Override
			public Session openSession(Flask app, Request request) {
				ledger.requestContexts.increment();
				ledger.open.put(request.args().get("id"), request.fullPath());
				fail("open", request);
				return super.openSession(app, request);
			}

			@Override
			public void saveSession(Flask app, Session session, Response response) {
				fail("save", Globals.request);
				super.saveSession(app, session, response);
			}

		};
	}

	static void fail(String stage, Request request) {
		if (stage.equals(request.args().get("fault"))) {
			throw new IllegalArgumentException(stage);
		}
	}

	private static void fail(String stage) {
		fail(stage, Globals.request);
	}

	@Bean
	FlaskCustomizer hooks(ContextLedger ledger) {
		return (app) -> {
			FlaskSignals.APPCONTEXT_PUSHED.connect((sender, arguments) -> ledger.appContexts.increment(), app);
			FlaskSignals.APPCONTEXT_POPPED.connect((sender, arguments) -> ledger.appPops.increment(), app);
			FlaskSignals.REQUEST_TEARING_DOWN.connect((sender, arguments) -> {
				ledger.requestEnds.increment();
				ledger.open.remove(Globals.request.args().get("id"));
			}, app);
			app.teardownAppContext((error) -> {
				ledger.appEnds.increment();
				ledger.seeG("teardown of the application context");
			});
			app.teardownAppContext((error) -> {
				if (Globals.g.contains("fail at end")) {
					throw new IllegalArgumentException("teardown of the application context");
				}
			});
			app.beforeRequest(() -> {
				ledger.enter();
				fail("before");
				return null;
			});
			app.afterRequest((response) -> {
				ledger.see("after");
				fail("after");
				return response;
			});
			app.teardownRequest((error) -> {
				ledger.see("teardown");
				fail("teardown");
			});
			handlers(app, ledger);
		};
	}

	private static void handlers(Flask app, ContextLedger ledger) {
		app.errorHandler(UnsupportedOperationException.class, (error) -> {
			ledger.see("error handler");
			return "handled";
		});
		app.errorHandler(ArithmeticException.class, (error) -> {
			throw new IllegalArgumentException("error handler");
		});
		app.errorHandler(404, (error) -> {
			fail("handler404");
			return "nothing here";
		});
		app.errorHandler(500, (error) -> {
			fail("handler500");
			return "broken";
		});
	}

	@Bean
	FlaskCustomizer views(ContextLedger ledger) {
		return (app) -> {
			app.get("/plain", () -> ledger.answer("view"));
			app.get("/view", () -> {
				throw new IllegalArgumentException("view");
			});
			app.get("/dead", () -> {
				throw new AssertionError("view");
			});
			app.get("/handled", () -> {
				throw new UnsupportedOperationException("view");
			});
			app.get("/handler", () -> {
				throw new ArithmeticException("view");
			});
			app.get("/abort", () -> abort(404));
			app.get("/after-this", () -> {
				afterThisRequest((response) -> {
					throw new IllegalArgumentException("after this request");
				});
				return "never";
			});
			app.get("/end", () -> {
				Globals.g.put("fail at end", true);
				return ledger.answer("view");
			});
			app.get("/template",
					() -> renderTemplateString("<p th:text=\"${value.nothing}\"></p>", Map.of("value", "text")));
			app.get("/nothing", () -> null);
			app.get("/forward", () -> new ModelAndView("forward:/plain?" + Globals.request.queryString()));
			app.get("/forward-controller", () -> new ModelAndView("forward:/controller"));
		};
	}

	@Bean
	FlaskCustomizer streams(ContextLedger ledger) {
		return (app) -> {
			app.get("/pieces", () -> Stream.of(1, 0).map((number) -> "" + 1 / number));
			app.get("/with-context",
					() -> streamWithContext(Stream.of(1, 2).map((number) -> piece(ledger, number == 1))));
			app.get("/with-context-failing",
					() -> streamWithContext(Stream.of(1, 0).map((number) -> piece(ledger, number == 1) + 1 / number)));
			app.get("/long", () -> streamWithContext(Stream.iterate(1, (number) -> number + 1)
				.map((number) -> piece(ledger, number == 1).repeat(1000))));
			app.get("/body", () -> (StreamingResponseBody) (out) -> out
				.write(ledger.answer("body").getBytes(StandardCharsets.UTF_8)));
			app.get("/body-failing", () -> (StreamingResponseBody) (out) -> {
				out.write(ledger.answer("body").getBytes(StandardCharsets.UTF_8));
				out.flush();
				throw new IllegalArgumentException("body");
			});
			app.get("/long-body", () -> (StreamingResponseBody) (out) -> {
				while (true) {
					out.write(ledger.answer("body").repeat(1000).getBytes(StandardCharsets.UTF_8));
				}
			});
			app.get("/sse", FaultyApplication::events);
			app.get("/flux", () -> ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(Flux.just(1, 2)));
			app.get("/flux-failing",
					() -> ResponseEntity.ok()
						.contentType(MediaType.TEXT_EVENT_STREAM)
						.body(Flux.just(1, 0).map((number) -> 1 / number)));
		};
	}

	/** The context is pushed again for the stream. */
	private static String piece(ContextLedger ledger, boolean first) {
		if (first) {
			ledger.requestContexts.increment();
		}
		return ledger.answer("stream");
	}

	private static SseEmitter events() throws Exception {
		SseEmitter emitter = new SseEmitter();
		emitter.send("event");
		CompletableFuture.runAsync(emitter::complete);
		return emitter;
	}

	@Bean
	FlaskCustomizer promises(ContextLedger ledger) {
		return (app) -> {
			app.get("/callable", () -> (Callable<String>) () -> ledger.answer("callable"));
			app.get("/callable-failing", () -> (Callable<String>) () -> {
				ledger.see("callable");
				throw new IllegalArgumentException("callable");
			});
			app.get("/future", () -> CompletableFuture.supplyAsync(() -> "future"));
			app.get("/future-failing", () -> CompletableFuture.failedFuture(new UnsupportedOperationException()));
			app.get("/copy", () -> {
				Callable<String> work = copyCurrentRequestContext(() -> {
					ledger.requestContexts.increment();
					return ledger.answer("copy");
				});
				return CompletableFuture.supplyAsync(() -> call(work));
			});
			app.get("/late-body", () -> (Callable<StreamingResponseBody>) () -> (out) -> out
				.write(ledger.answer("body").getBytes(StandardCharsets.UTF_8)));
		};
	}

	private static String call(Callable<String> work) {
		try {
			return work.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Controllers beside the application. */
	@Controller
	static class Plain {

		private final ContextLedger ledger;

		Plain(ContextLedger ledger) {
			this.ledger = ledger;
		}

		@GetMapping("/controller")
		@ResponseBody
		String controller() {
			return this.ledger.answer("controller");
		}

		@GetMapping("/controller-failing")
		void failing() {
			throw new IllegalArgumentException("controller");
		}

		@GetMapping("/controller-later")
		@ResponseBody
		Callable<String> later() {
			return () -> this.ledger.answer("callable of a controller");
		}

		@GetMapping("/controller-forward")
		String forward() {
			return "forward:/plain?" + Globals.request.queryString();
		}

	}

}
