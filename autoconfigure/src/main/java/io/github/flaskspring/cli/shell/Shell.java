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

package io.github.flaskspring.cli.shell;

import java.io.PrintWriter;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;

import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Evaluates Java inside of the application, on the calling thread with its contexts.
 * Flask: the interpreter of {@code flask shell}. <pre class="code">
 * try (Shell shell = new Shell(out, err)) {
 *     shell.declare("users", users);
 *     shell.evaluate("users.count()");
 * }
 * </pre>
 *
 * @since 0.1
 */
public final class Shell implements AutoCloseable {

	private final ShellClassPath classPath = new ShellClassPath(System.getProperty("java.class.path"));

	private final ShellClasses classes = new ShellClasses(ClassUtils.getDefaultClassLoader());

	private final JShell jshell;

	private final ShellReport report;

	/**
	 * A shell that knows the classes of the application.
	 * @param out where values go
	 * @param err where mistakes go
	 */
	public Shell(PrintWriter out, PrintWriter err) {
		this.jshell = JShell.builder()
			.executionEngine(new SameThread(this.classes), Map.of())
			.fileManager(this.classPath::applyTo)
			.build();
		this.report = new ShellReport(this.jshell, out, err);
	}

	/**
	 * Whether this Java can run a shell: a JDK can, a JRE cannot.
	 * @return whether it can
	 */
	public static boolean isAvailable() {
		return ModuleLayer.boot().findModule("jdk.jshell").isPresent();
	}

	/** Runs snippets where they are asked for: contexts belong to threads. */
	private record SameThread(ShellClasses classes) implements ExecutionControlProvider {

		@Override
		public String name() {
			return "flask";
		}

		@Override
		public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
			return new DirectExecutionControl(this.classes);
		}

	}

	/**
	 * Imports types.
	 * @param names such as {@code "java.util.*"} or {@code "static java.lang.Math.*"}
	 */
	public void imports(List<String> names) {
		names.forEach((name) -> this.jshell.eval("import " + name + ";"));
	}

	/**
	 * Declares a variable with the nearest public type of its value.
	 * @param name the name
	 * @param value the value
	 */
	public void declare(String name, @Nullable Object value) {
		String type = visible((value != null) ? value.getClass() : Object.class);
		boolean declared = this.jshell.eval(type + " " + name + ";")
			.stream()
			.anyMatch((event) -> event.status() == Status.VALID);
		if (!declared) {
			throw new IllegalArgumentException("'" + name + "' cannot be a variable of type " + type + ".");
		}
		this.classes.assign(name, value);
	}

	/** Snippets are in another package: what is not public is known by what is. */
	private static String visible(Class<?> type) {
		Class<?> user = ClassUtils.getUserClass(type);
		for (Class<?> each = user; each != null && each != Object.class; each = each.getSuperclass()) {
			if (isPublic(each)) {
				return each.getCanonicalName();
			}
		}
		for (Class<?> each : ClassUtils.getAllInterfacesForClass(user)) {
			if (isPublic(each) && !each.getPackageName().startsWith("java.")) {
				return each.getCanonicalName();
			}
		}
		return Object.class.getName();
	}

	private static boolean isPublic(Class<?> type) {
		for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
			if (!Modifier.isPublic(each.getModifiers())) {
				return false;
			}
		}
		return type.getCanonicalName() != null && !type.isHidden();
	}

	/**
	 * Evaluates what is complete.
	 * @param source any number of snippets
	 * @return the rest, which wants more lines; empty if nothing is left
	 */
	public String evaluate(String source) {
		String rest = source;
		while (!rest.isBlank()) {
			CompletionInfo info = analysis().analyzeCompletion(rest);
			boolean ended = info.completeness() == Completeness.CONSIDERED_INCOMPLETE && rest.endsWith("\n\n");
			if (!info.completeness().isComplete() && !ended) {
				return (info.completeness() == Completeness.EMPTY) ? "" : rest;
			}
			this.report.on(this.jshell.eval(ended ? rest : info.source()));
			rest = ended ? "" : info.remaining();
		}
		return "";
	}

	/**
	 * Evaluates what wanted more lines that did not come.
	 * @param source the source
	 */
	public void evaluateUnfinished(String source) {
		this.report.on(this.jshell.eval(source));
	}

	/**
	 * How many snippets were wrong or threw an exception.
	 * @return their number
	 */
	public int failures() {
		return this.report.failures();
	}

	SourceCodeAnalysis analysis() {
		return this.jshell.sourceCodeAnalysis();
	}

	@Override
	public void close() {
		this.jshell.close();
		this.classPath.close();
	}

}
