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

package com.example.flaskr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Assumptions;

/** The real Flask, where this machine has one. */
final class PythonFlask {

	private static final Log logger = LogFactory.getLog(PythonFlask.class);

	private static final String SERIALIZER = """
			import sys
			from flask import Flask
			from flask.sessions import SecureCookieSessionInterface
			app = Flask("flaskr")
			app.secret_key = sys.argv[1]
			serializer = SecureCookieSessionInterface().get_signing_serializer(app)
			""";

	private PythonFlask() {
	}

	/** Skips the test with a reason that shows where there is no Python with Flask. */
	static void assume() throws Exception {
		boolean present = run("import flask").equals("0:");
		if (!present) {
			logger.warn("SKIPPED: python3 with Flask is not installed, so no cookie was exchanged with real Flask.");
		}
		Assumptions.assumeTrue(present, "python3 with Flask is not installed");
	}

	static String sign(String secret, String dictionary) throws Exception {
		return output(run(SERIALIZER + "print(serializer.dumps(" + dictionary + "), end='')", secret));
	}

	static String read(String secret, String cookie) throws Exception {
		return output(run(SERIALIZER + "print(serializer.loads(sys.argv[2], max_age=60), end='')", secret, cookie));
	}

	private static String output(String result) {
		if (!result.startsWith("0:")) {
			throw new AssertionError("Python failed: " + result);
		}
		return result.substring(2);
	}

	private static String run(String program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("python3", "-W", "ignore", "-c", program));
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("python", ".txt");
		try {
			Process python = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			if (!python.waitFor(60, TimeUnit.SECONDS)) {
				python.destroyForcibly();
				return "timeout:";
			}
			return python.exitValue() + ":" + Files.readString(output, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "missing:" + ex.getMessage();
		}
		finally {
			Files.delete(output);
		}
	}

}
