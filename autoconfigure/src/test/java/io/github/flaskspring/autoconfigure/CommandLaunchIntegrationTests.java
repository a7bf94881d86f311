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

package io.github.flaskspring.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.flaskspring.Flask;
import io.github.flaskspring.WithoutSecurity;
import io.github.flaskspring.annotation.BlueprintController;
import io.github.flaskspring.annotation.FlaskController;
import io.github.flaskspring.cli.CommandPlugin;

import static io.github.flaskspring.Globals.currentApp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** {@code java -jar app.jar ...}, without the process around it. */
@ExtendWith(OutputCaptureExtension.class)
class CommandLaunchIntegrationTests {

	private final List<Integer> exitCodes = new ArrayList<>();

	/** Ends the start in the place of the process. */
	private static final class ExitedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** What was printed when the process ended. */
	private String out = "";

	private String err = "";

	private CapturedOutput output;

	@BeforeEach
	void capture(CapturedOutput captured) {
		this.output = captured;
	}

	/** A command is quiet, which the loggers of the JVM would remember. */
	@AfterEach
	void loggersAreNew() {
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
	}

	private Throwable launch(Class<?> application, String... arguments) {
		SpringApplication spring = application(application);
		spring.addBootstrapRegistryInitializer(
				(registry) -> registry.register(ProcessExit.class, InstanceSupplier.of((code) -> {
					this.exitCodes.add(code);
					this.out = withoutDevtools(this.output.getOut());
					this.err = this.output.getErr().strip();
					throw new ExitedException();
				})));
		return catchThrowable(() -> spring.run(arguments));
	}

	/** They speak before anybody can ask them to be quiet; no jar has them. */
	private static String withoutDevtools(String output) {
		return output.lines()
			.filter((line) -> !line.contains("RestartApplicationListener"))
			.collect(Collectors.joining("\n"))
			.strip();
	}

	private static SpringApplication application(Class<?> application) {
		SpringApplication spring = new SpringApplication(application);
		spring.setDefaultProperties(Map.of("spring.application.name", "shop", "spring.autoconfigure.exclude",
				WithoutSecurity.PROPERTY.substring(WithoutSecurity.PROPERTY.indexOf('=') + 1)));
		spring.setRegisterShutdownHook(false);
		return spring;
	}

	private void assertThatCommandEnds(int code, String... arguments) {
		assertThat(launch(Shop.class, arguments)).isInstanceOf(ExitedException.class);
		assertThat(this.exitCodes).containsExactly(code);
	}

	@Test
	void aCommandRunsWithoutAPortBannerOrRunners() {
		assertThatCommandEnds(0, "info", "--name", "ada");

		assertThat(this.out).isEqualTo("Hello ada from shop, no port");
	}

	@Test
	void argumentsOfBootStandBeforeTheCommandOrHaveADot() {
		assertThatCommandEnds(0, "--greeting=Moin", "info", "--name=ada", "--spring.application.name=store");

		assertThat(this.out).isEqualTo("Moin ada from store, no port");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fail", "exit-three", "nosuch" })
	void exitCodesAreThoseOfTheCommand(String command) {
		int expected = Map.of("fail", 1, "exit-three", 3, "nosuch", 2).get(command);

		assertThatCommandEnds(expected, command);

		assertThat(this.err).contains(
				Map.of("fail", "Error: IllegalStateException: no disk", "exit-three", "", "nosuch", "No such command")
					.get(command));
	}

	@Test
	@Tag("CLI-045")
	void plugInsAddCommands() {
		assertThatCommandEnds(0, "plugged");

		assertThat(this.out).contains("plugged into shop");
	}

	@Test
	@Tag("CLI-041")
	void methodsOfControllersAreCommandsOnTheirBeans() {
		assertThatCommandEnds(0, "count");

		assertThat(this.out).isEqualTo("7 in shop");
	}

	@Test
	@Tag("BP-047")
	@Tag("BP-048")
	void methodsOfBlueprintsAreCommandsOfTheirGroup() {
		assertThatCommandEnds(0, "users", "create", "ada");

		assertThat(this.out).contains("created ada in shop");
	}

	@Test
	void groupsOfPicocliKeepTheirCommands() {
		assertThatCommandEnds(0, "db", "upgrade");

		assertThat(this.out).contains("upgraded by shop");
	}

	@Test
	@Tag("CLI-019")
	void aKeyIsMadeEvenIfTheApplicationDoesNotStart() {
		assertThat(launch(Broken.class, "secret-key")).isInstanceOf(ExitedException.class);

		assertThat(this.exitCodes).containsExactly(0);
		assertThat(this.out).matches("[0-9a-f]{64}");
	}

	@Test
	void wordsAreArgumentsOfTheApplicationIfItHasNoCommands() {
		SpringApplication spring = application(Shop.class);

		try (ConfigurableApplicationContext context = spring.run("input.csv", "--server.port=0", "--loud",
				"--flask.cli.enabled=false")) {
			assertThat(this.output.getOut()).contains("running with [input.csv]", ":: Spring Boot ::");
			assertThat(context.getEnvironment().getProperty("loud")).isEmpty();
			assertThat(port(context)).isPositive();
		}
	}

	@Test
	@Tag("CLI-024")
	@Tag("CLI-026")
	@Tag("CLI-030")
	void runStartsTheServerWhereItsOptionsSay() {
		try (ConfigurableApplicationContext context = application(Shop.class).run("--flask.server-name=example.com",
				"run", "--port", "0", "--debug")) {
			assertThat(port(context)).isPositive().isNotEqualTo(5000);
			assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
			assertThat(context.getBean(Flask.class).debug()).isTrue();
			assertThat(this.output.getOut()).containsSubsequence(" * Serving Flask app 'shop'", " * Debug mode: on",
					" * Running on http://127.0.0.1:" + port(context), "Press CTRL+C to quit");
		}
	}

	@Test
	@Tag("CLI-024")
	@Tag("CLI-020")
	void runHasFlasksDefaultsUnlessTheApplicationHasOthers() {
		SpringApplication own = application(Shop.class);
		try (ConfigurableApplicationContext context = own.run("--flask.run.port=0", "--server.address=localhost",
				"run")) {
			assertThat(port(context)).isPositive().isNotEqualTo(5000);
			assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("localhost");
		}
		assertThat(launch(Silent.class, "run")).hasRootCauseMessage("127.0.0.1:5000");
	}

	@Test
	@Tag("CLI-018")
	void aWrongOptionOfRunEndsTheProcess() {
		assertThatCommandEnds(2, "run", "--port", "many");

		assertThat(this.err).contains("Usage: shop run", "Try 'shop run --help' for help.", "'many'");
	}

	private static int port(ApplicationContext context) {
		return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Shop {

		@Bean
		Info info(Environment environment) {
			return new Info(environment);
		}

		@Bean
		ExitThree exitThree() {
			return new ExitThree();
		}

		@Bean
		Db db() {
			return new Db();
		}

		@Bean
		Upgrade upgrade() {
			return new Upgrade();
		}

		@Bean
		Root root() {
			return new Root(7);
		}

		@Bean
		Users users() {
			return new Users();
		}

		@Bean
		CommandPlugin plugin() {
			return (commands) -> commands.command("plugged", (call) -> call.echo("plugged into " + currentApp.name()));
		}

		@Bean
		ApplicationRunner runner() {
			return (ApplicationArguments arguments) -> System.out
				.println("running with " + arguments.getNonOptionArgs());
		}

	}

	/** Shows where a server would listen, and does not start. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Silent {

		@Bean
		Object address(Environment environment) {
			throw new IllegalArgumentException(
					environment.getProperty("server.address") + ":" + environment.getProperty("server.port"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Broken {

		@Bean
		Object broken() {
			throw new IllegalStateException("broken");
		}

	}

	@Command(name = "info")
	static final class Info implements Runnable {

		private final Environment environment;

		@Option(names = "--name")
		private String name = "nobody";

		Info(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void run() {
			System.out.printf("%s %s from %s, %s%n", this.environment.getProperty("greeting", "Hello"), this.name,
					currentApp.name(),
					this.environment.getRequiredProperty("server.port").equals("-1") ? "no port" : "a port");
		}

	}

	@Command
	static final class ExitThree implements Callable<Integer> {

		@Override
		public Integer call() {
			return 3;
		}

	}

	@Command(name = "db", subcommands = Upgrade.class)
	static final class Db {

	}

	@Command(name = "upgrade")
	static final class Upgrade implements Runnable {

		@Override
		public void run() {
			System.out.println("upgraded by " + currentApp.name());
		}

	}

	@FlaskController
	static final class Root {

		private final int posts;

		Root(int posts) {
			this.posts = posts;
		}

		@Command
		void count() {
			System.out.println(this.posts + " in " + currentApp.name());
		}

		@Command(name = "fail")
		void failing() {
			throw new IllegalStateException("no disk");
		}

	}

	@BlueprintController(name = "users")
	static final class Users {

		@Command
		void createCommand(@Parameters(paramLabel = "NAME") String name) {
			System.out.println("created " + name + " in " + currentApp.name());
		}

	}

}
