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

import java.util.List;

import jakarta.mail.internet.MimeMessage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.net.SMTPAppender;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.CyclicBufferTracker;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the logger of an application is told. */
class LoggingTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("logging-tests");

	private final ListAppender<ILoggingEvent> records = new ListAppender<>();

	private final Flask app = new Flask("logging-tests");

	@BeforeEach
	void listen() {
		this.records.start();
		this.logger.addAppender(this.records);
		this.app.route("/boom", () -> {
			throw new IllegalStateException("on purpose");
		}).endpoint("boom");
	}

	@AfterEach
	void forget() {
		this.logger.detachAndStopAllAppenders();
		this.logger.setLevel(null);
		MDC.clear();
	}

	private List<String> lines() {
		return this.records.list.stream().map((event) -> event.getLevel() + " " + event.getFormattedMessage()).toList();
	}

	@Test
	@Tag("LOG-001")
	void theLoggerIsNamedAfterTheApplication() {
		this.app.logger().warn("careful");

		assertThat(lines()).containsExactly("WARN careful");
		assertThat(this.records.list.get(0).getLoggerName()).isEqualTo(this.app.name());
	}

	@Test
	@Tag("LOG-009")
	void anUnhandledExceptionIsOneRecordWithItsTrace() throws Exception {
		assertThat(Dispatching.status(this.app, "GET", "/boom?a=1")).isEqualTo(500);

		assertThat(lines()).containsExactly("ERROR Exception on /boom [GET]");
		assertThat(this.records.list.get(0).getThrowableProxy().getMessage()).isEqualTo("on purpose");
	}

	@Test
	@Tag("LOG-010")
	void whatIsHandledOrLeavesTheApplicationIsNotLogged() throws Exception {
		assertThat(Dispatching.status(this.app, "GET", "/nowhere")).isEqualTo(404);
		this.app.config().put("PROPAGATE_EXCEPTIONS", true);
		assertThatIllegalStateException().isThrownBy(() -> Dispatching.status(this.app, "GET", "/boom"));
		Flask handling = new Flask("logging-tests");
		handling.errorHandler(ArithmeticException.class, (error) -> "handled");
		handling.route("/", () -> 1 / Long.signum(0)).endpoint("divide");
		assertThat(Dispatching.get(handling, "/")).isEqualTo("handled");

		assertThat(lines()).isEmpty();
	}

	@Test
	@Tag("LOG-011")
	void aSecondFailureIsLoggedAsWell() throws Exception {
		this.app.afterRequest((response) -> {
			throw new IllegalArgumentException("again");
		});

		assertThat(Dispatching.status(this.app, "GET", "/boom")).isEqualTo(500);

		assertThat(lines()).containsExactly("ERROR Exception on /boom [GET]",
				"ERROR Request finalizing failed with an error while handling an error");
		assertThat(this.records.list.get(1).getThrowableProxy().getMessage()).isEqualTo("again");
	}

	@Test
	@Tag("LOG-012")
	void logExceptionMayBeReplaced() throws Exception {
		Flask quiet = new Flask("logging-tests") {

			@Override
			protected void logException(Throwable error) {
				// says nothing
			}

		};
		quiet.route("/boom", () -> {
			throw new IllegalStateException("on purpose");
		}).endpoint("boom");

		assertThat(Dispatching.status(quiet, "GET", "/boom")).isEqualTo(500);
		assertThat(lines()).isEmpty();
	}

	@Test
	@Tag("LOG-013")
	void theLevelDecidesWhatIsWritten() {
		this.logger.setLevel(Level.ERROR);
		this.app.logger().warn("not this");
		assertThat(this.app.logger().isWarnEnabled()).isFalse();

		this.logger.setLevel(Level.DEBUG);
		this.app.logger().debug("this");

		assertThat(lines()).containsExactly("DEBUG this");
	}

	@Test
	@Tag("LOG-014")
	void linesCarryTheRequest() throws Exception {
		PatternLayout layout = new PatternLayout();
		layout.setContext(this.logger.getLoggerContext());
		layout.setPattern("%X{remoteAddr} requested %X{url}: %level %msg");
		layout.start();
		// tag::request[]
		this.app.beforeRequest(() -> {
			MDC.put("url", Globals.request.url());
			MDC.put("remoteAddr", Globals.request.remoteAddr());
			return null;
		});
		this.app.teardownRequest((error) -> MDC.clear());
		// end::request[]

		assertThat(Dispatching.status(this.app, "GET", "/boom")).isEqualTo(500);

		String line = layout.doLayout(this.records.list.get(0));
		assertThat(line).startsWith(" requested http://localhost/boom: ERROR Exception on /boom [GET]");
		assertThat(MDC.get("url")).isNull();
	}

	@Test
	@Tag("LOG-014")
	void errorsAreMailed() throws Exception {
		GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		try {
			SMTPAppender appender = appender(mail.getSmtp().getPort());
			this.logger.addAppender(appender);

			this.app.logger().info("all is well");
			assertThat(Dispatching.status(this.app, "GET", "/boom")).isEqualTo(500);

			assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
			MimeMessage[] received = mail.getReceivedMessages();
			assertThat(received).hasSize(1);
			assertThat(received[0].getSubject()).isEqualTo("Application Error");
			assertThat(GreenMailUtil.getBody(received[0])).contains("Exception on /boom [GET]", "on purpose")
				.doesNotContain("all is well");
		}
		finally {
			mail.stop();
		}
	}

	private SMTPAppender appender(int port) {
		LoggerContext context = this.logger.getLoggerContext();
		PatternLayout layout = new PatternLayout();
		layout.setContext(context);
		layout.setPattern("[%d] %level in %logger: %msg%n%ex");
		layout.start();
		CyclicBufferTracker<ILoggingEvent> one = new CyclicBufferTracker<>();
		one.setBufferSize(1);
		SMTPAppender appender = new SMTPAppender();
		appender.setContext(context);
		appender.setSMTPHost("127.0.0.1");
		appender.setSMTPPort(port);
		appender.setFrom("server-error@example.com");
		appender.addTo("admin@example.com");
		appender.setSubject("Application Error");
		appender.setAsynchronousSending(false);
		appender.setCyclicBufferTracker(one);
		appender.setLayout(layout);
		appender.start();
		return appender;
	}

}
