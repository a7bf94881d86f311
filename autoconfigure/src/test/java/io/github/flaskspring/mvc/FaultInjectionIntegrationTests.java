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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import io.github.flaskspring.ContextSnapshot;
import io.github.flaskspring.WithoutSecurity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many clients at once, and a fault at every stage of a request: every context ends
 * exactly once, no thread keeps one, nobody sees what belongs to another request.
 */
@SpringBootTest(classes = FaultyApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { WithoutSecurity.PROPERTY, "flask.secret-key=test", "logging.level.root=off",
				"server.tomcat.max-keep-alive-requests=-1", "spring.task.execution.pool.core-size=16",
				"server.shutdown=immediate" })
class FaultInjectionIntegrationTests {

	private static final int REQUESTS = Integer.getInteger("faults", 100_000);

	private static final int CLIENTS = 64;

	/** Answers without a fault, most of which hold the id of their request. */
	private static final List<String> SOUND = List.of("/plain", "/callable", "/with-context", "/body", "/late-body",
			"/controller", "/controller-later", "/controller-forward", "/forward", "/forward-controller");

	private static final List<String> FAULTY = List.of("/view", "/dead", "/handled", "/handler", "/abort",
			"/after-this", "/end", "/template", "/nothing", "/pieces", "/with-context-failing", "/body-failing", "/sse",
			"/flux", "/flux-failing", "/callable-failing", "/future", "/future-failing", "/copy", "/controller-failing",
			"/nobody", "/static/nobody");

	private static final List<String> STAGES = List.of("open", "save", "before", "after", "teardown", "handler404",
			"handler500");

	private static final Set<String> ENDLESS = Set.of("/long", "/long-body");

	private static final Pattern ID = Pattern.compile("\\[(\\d+)\\]");

	private final AtomicInteger ids = new AtomicInteger();

	private final AtomicInteger right = new AtomicInteger();

	private final List<String> targets = targets();

	@Autowired
	private WebServerApplicationContext server;

	@Autowired
	private ContextLedger ledger;

	@Autowired
	@Qualifier("applicationTaskExecutor")
	private AsyncTaskExecutor tasks;

	@AfterAll
	static void logAgain() {
		LoggingSystem.get(FaultInjectionIntegrationTests.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	/** Two of three requests meet a fault. */
	private static List<String> targets() {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			SOUND.forEach((path) -> all.add(path + "?"));
		}
		FAULTY.forEach((path) -> all.add(path + "?"));
		for (String stage : STAGES) {
			List.of("/plain", "/view", "/abort", "/callable", "/controller", "/body")
				.forEach((path) -> all.add(path + "?fault=" + stage + "&"));
		}
		all.addAll(List.of("/long?", "/long-body?"));
		return all;
	}

	@Test
	@Tag("DEP-046")
	void everyContextEndsOnceWhateverFails() throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Future<?>> runs = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				int number = i;
				runs.add(clients.submit(() -> run(number)));
			}
			for (Future<?> run : runs) {
				run.get();
			}
		}
		finally {
			clients.shutdownNow();
		}

		AsyncValuesIntegrationTests.await(this::isQuiet);
		assertThat(this.ledger.complaints).isEmpty();
		assertThat(this.ledger.open.values()).isEmpty();
		assertThat(this.right.get()).isGreaterThan(REQUESTS / 4);
		assertThat(this.ledger.requestContexts.sum()).isGreaterThanOrEqualTo(REQUESTS);
		assertThat(this.ledger.requestEnds.sum()).isEqualTo(this.ledger.requestContexts.sum());
		assertThat(this.ledger.appEnds.sum()).isEqualTo(this.ledger.appContexts.sum());
		assertThat(this.ledger.appPops.sum()).isEqualTo(this.ledger.appContexts.sum());
		assertThat(workersWithContext()).isZero();
	}

	private @Nullable Void run(int client) throws IOException {
		try (RawClient connection = new RawClient(this.server.getWebServer().getPort())) {
			for (int id = this.ids.incrementAndGet(); id <= REQUESTS; id = this.ids.incrementAndGet()) {
				String target = this.targets.get(id % this.targets.size());
				String path = target.substring(0, target.indexOf('?'));
				String complete = target + "id=" + id + "&client=" + client;
				if (ENDLESS.contains(path)) {
					connection.leave(complete);
				}
				else {
					compare(id, connection.get(complete), SOUND.contains(path) && !target.contains("fault"));
				}
			}
		}
		return null;
	}

	private void compare(int id, @Nullable String body, boolean sound) {
		this.ledger.check("no answer to " + id + " at " + this.targets.get(id % this.targets.size()),
				!sound || body != null);
		if (body != null) {
			List<String> found = ID.matcher(body).results().map((result) -> result.group(1)).distinct().toList();
			boolean own = found.equals(List.of("" + id));
			this.ledger.check("answer to " + id + ": " + body, own || (found.isEmpty() && !sound));
			this.right.addAndGet(own ? 1 : 0);
		}
	}

	private boolean isQuiet() {
		return this.ledger.requestEnds.sum() == this.ledger.requestContexts.sum()
				&& this.ledger.appPops.sum() == this.ledger.appContexts.sum();
	}

	/**
	 * Virtual threads have ended; the threads of a pool are all asked at the same time.
	 */
	private long workersWithContext() throws Exception {
		TomcatWebServer tomcat = (TomcatWebServer) Objects.requireNonNull(this.server.getWebServer());
		Executor connector = tomcat.getTomcat().getConnector().getProtocolHandler().getExecutor();
		return contextsIn(connector)
				+ ((this.tasks instanceof ThreadPoolTaskExecutor pool) ? contextsIn(pool.getThreadPoolExecutor()) : 0);
	}

	private static long contextsIn(Executor executor) throws Exception {
		int size = (executor instanceof ThreadPoolExecutor pool) ? pool.getPoolSize()
				: (executor instanceof org.apache.tomcat.util.threads.ThreadPoolExecutor own) ? own.getPoolSize() : 0;
		CyclicBarrier all = new CyclicBarrier(Math.max(size, 1));
		AtomicInteger found = new AtomicInteger();
		CountDownLatch asked = new CountDownLatch(size);
		for (int i = 0; i < size; i++) {
			executor.execute(() -> {
				meet(all);
				found.addAndGet(ContextSnapshot.capture().isEmpty() ? 0 : 1);
				asked.countDown();
			});
		}
		assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
		return found.get();
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
