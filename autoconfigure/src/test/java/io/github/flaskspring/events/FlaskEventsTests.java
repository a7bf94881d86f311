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

package io.github.flaskspring.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;

import io.github.flaskspring.Action;
import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.RequestContext;
import io.github.flaskspring.autoconfigure.FlaskAutoConfiguration;
import io.github.flaskspring.signals.Signal;

import static io.github.flaskspring.Globals.flash;
import static io.github.flaskspring.Globals.renderTemplateString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Signals as events of Spring. */
class FlaskEventsTests {

	private static final List<Signal> SIGNALS = List.of(FlaskSignals.TEMPLATE_RENDERED,
			FlaskSignals.BEFORE_RENDER_TEMPLATE, FlaskSignals.REQUEST_STARTED, FlaskSignals.REQUEST_FINISHED,
			FlaskSignals.REQUEST_TEARING_DOWN, FlaskSignals.GOT_REQUEST_EXCEPTION, FlaskSignals.APPCONTEXT_TEARING_DOWN,
			FlaskSignals.APPCONTEXT_PUSHED, FlaskSignals.APPCONTEXT_POPPED, FlaskSignals.MESSAGE_FLASHED);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class, FlaskAutoConfiguration.class))
		.withPropertyValues("flask.secret-key=test")
		.withUserConfiguration(Routes.class);

	private static Stream<Signal> heard(Flask app) {
		return SIGNALS.stream().filter((signal) -> signal.hasReceiversFor(app));
	}

	private static String send(Flask app, String path) throws Exception {
		try (RequestContext context = app.testRequestContext(path).push()) {
			try {
				return context.app().fullDispatchRequest().getText();
			}
			catch (IllegalArgumentException ex) {
				return context.app().handleException(ex).getText();
			}
		}
	}

	@Test
	void nothingIsConnectedWhenNobodyListens() {
		this.runner.run((context) -> assertThat(heard(context.getBean(Flask.class))).isEmpty());
	}

	@Test
	void aListenerToEverythingIsNoReasonToPublish() {
		this.runner.withUserConfiguration(ToEverything.class).run((context) -> {
			assertThat(heard(context.getBean(Flask.class))).isEmpty();
			assertThat(send(context.getBean(Flask.class), "/")).isEqualTo("index");
			assertThat(context.getBean(ToEverything.class).events).doesNotHaveAnyElementsOfTypes(FlaskEvent.class);
		});
	}

	@Test
	void onlyTheSignalThatIsListenedToIsConnected() {
		this.runner.withUserConfiguration(ToOne.class).run((context) -> {
			Flask app = context.getBean(Flask.class);

			assertThat(heard(app)).containsExactly(FlaskSignals.REQUEST_STARTED);
			send(app, "/");
			assertThat(context.getBean(ToOne.class).apps).containsExactly(app);
		});
	}

	@Test
	@Tag("SIG-002")
	@Tag("SIG-008")
	@Tag("SIG-001")
	void eachEventComesAtTheMomentOfItsSignal() {
		this.runner.withUserConfiguration(ToAll.class).run((context) -> {
			assertThat(send(context.getBean(Flask.class), "/page")).isEqualTo("<p>page</p>");

			assertThat(context.getBean(ToAll.class).seen).containsExactly("AppContextPushedEvent",
					"RequestStartedEvent", "before", "MessageFlashedEvent hello/info",
					"BeforeRenderTemplateEvent [page]", "TemplateRenderedEvent [page]", "after",
					"RequestFinishedEvent 200", "teardown", "RequestTearingDownEvent null",
					"AppContextTearingDownEvent null", "AppContextPoppedEvent");
		});
	}

	@Test
	void anUnhandledExceptionIsAnEvent() {
		this.runner.withUserConfiguration(ToAll.class).run((context) -> {
			send(context.getBean(Flask.class), "/fails");

			assertThat(context.getBean(ToAll.class).seen).containsSubsequence("RequestStartedEvent",
					"GotRequestExceptionEvent on purpose", "RequestFinishedEvent 500", "teardown");
		});
	}

	@Test
	@Tag("SIG-010")
	void anExceptionOfAListenerIsThatOfTheRequest() {
		this.runner.withUserConfiguration(Failing.class)
			.run((context) -> assertThatIllegalStateException()
				.isThrownBy(() -> send(context.getBean(Flask.class), "/"))
				.withMessage("listener on purpose"));
	}

	@Test
	void eachApplicationIsTheSourceOfItsEvents() {
		this.runner.withUserConfiguration(Two.class, ToOne.class).run((context) -> {
			Flask first = context.getBean("first", Flask.class);
			Flask second = context.getBean("second", Flask.class);
			send(second, "/");
			send(first, "/");

			assertThat(context.getBean(ToOne.class).apps).containsExactly(second, first);
		});
	}

	@Test
	void aListenerOfTheParentContextAndALazyOneCount() {
		try (GenericApplicationContext parent = new GenericApplicationContext()) {
			List<ApplicationEvent> events = new CopyOnWriteArrayList<>();
			parent.addApplicationListener(new Popped(events));
			parent.refresh();
			this.runner.withParent(parent).withUserConfiguration(LazyListener.class).run((context) -> {
				assertThat(heard(context.getBean(Flask.class))).containsExactly(FlaskSignals.APPCONTEXT_PUSHED,
						FlaskSignals.APPCONTEXT_POPPED);
				send(context.getBean(Flask.class), "/");
				assertThat(events).hasAtLeastOneElementOfType(AppContextPoppedEvent.class);
			});
		}
	}

	@Test
	void aClosedContextIsNoLongerToldOfAnything() {
		Flask[] app = new Flask[1];
		this.runner.withUserConfiguration(ToAll.class).run((context) -> app[0] = context.getBean(Flask.class));

		assertThat(heard(app[0])).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		FlaskCustomizer routes() {
			return (app) -> {
				app.get("/", () -> "index");
				app.get("/page", () -> {
					flash("hello", "info");
					return renderTemplateString("<p>page</p>", Map.of("page", 1));
				});
				app.get("/fails", () -> {
					throw new IllegalArgumentException("on purpose");
				});
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Two {

		@Bean
		Flask first() {
			return new Flask("first");
		}

		@Bean
		Flask second() {
			return new Flask("second").mount("/second");
		}

	}

	static class ToEverything {

		private final List<ApplicationEvent> events = new CopyOnWriteArrayList<>();

		@EventListener
		void any(ApplicationEvent event) {
			this.events.add(event);
		}

	}

	static class ToOne {

		private final List<Flask> apps = new CopyOnWriteArrayList<>();

		@EventListener
		void started(RequestStartedEvent event) {
			this.apps.add(event.app());
		}

	}

	/** Listens to all of them, among the hooks of the application. */
	static class ToAll implements FlaskCustomizer {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Override
		public void customize(Flask app) {
			app.beforeRequest((Action) () -> this.seen.add("before"));
			app.afterRequest((response) -> {
				this.seen.add("after");
				return response;
			});
			app.teardownRequest((error) -> this.seen.add("teardown"));
		}

		@EventListener
		void any(FlaskEvent event) {
			this.seen.add(event.getClass().getSimpleName() + detail(event));
		}

		private static String detail(FlaskEvent event) {
			if (event instanceof MessageFlashedEvent flashed) {
				return " " + flashed.message() + "/" + flashed.category();
			}
			if (event instanceof BeforeRenderTemplateEvent before) {
				return " " + before.context().keySet().stream().filter("page"::equals).toList();
			}
			if (event instanceof TemplateRenderedEvent rendered) {
				return " " + rendered.context().keySet().stream().filter("page"::equals).toList();
			}
			return outcome(event);
		}

		private static String outcome(FlaskEvent event) {
			if (event instanceof RequestFinishedEvent finished) {
				return " " + finished.response().statusCode();
			}
			if (event instanceof GotRequestExceptionEvent failed) {
				return " " + failed.exception().getMessage();
			}
			if (event instanceof RequestTearingDownEvent ending) {
				return " " + ending.exc();
			}
			return (event instanceof AppContextTearingDownEvent ending) ? " " + ending.exc() : "";
		}

	}

	static class Failing {

		@EventListener
		void started(RequestStartedEvent event) {
			throw new IllegalStateException("listener on purpose");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyListener {

		@Bean
		@Lazy
		ApplicationListener<AppContextPushedEvent> pushed(ApplicationContext context) {
			return new Pushed();
		}

	}

	static final class Pushed implements ApplicationListener<AppContextPushedEvent> {

		@Override
		public void onApplicationEvent(AppContextPushedEvent event) {
			assertThat(event.app()).isSameAs(event.getSource());
		}

	}

	private record Popped(List<ApplicationEvent> events) implements ApplicationListener<AppContextPoppedEvent> {

		@Override
		public void onApplicationEvent(AppContextPoppedEvent event) {
			this.events.add(event);
		}

	}

}
