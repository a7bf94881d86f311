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

package io.github.flaskspring.debug;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads an exception with its causes and those suppressed, each once. */
final class ExceptionChain {

	private static final int MOST = 50;

	private final ApplicationCode code;

	private final SourceFiles sources = new SourceFiles();

	private final List<ReportedException> chain = new ArrayList<>();

	private final List<Throwable> errors = new ArrayList<>();

	private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	ExceptionChain(ApplicationCode code) {
		this.code = code;
	}

	ExceptionChain read(Throwable error) {
		read("", error, null);
		return this;
	}

	List<ReportedException> reported() {
		return this.chain;
	}

	/** The exceptions themselves, in the same order. */
	List<Throwable> errors() {
		return this.errors;
	}

	private void read(String relation, Throwable error, @Nullable Throwable enclosing) {
		if (this.chain.size() >= MOST || !this.seen.add(error)) {
			return;
		}
		StackTraceElement[] trace = error.getStackTrace();
		int common = (enclosing != null) ? common(trace, enclosing.getStackTrace()) : 0;
		String message = error.getLocalizedMessage();
		this.errors.add(error);
		this.chain.add(new ReportedException(relation, error.getClass().getName(), (message != null) ? message : "",
				groups(trace, trace.length - common), common));
		for (Throwable suppressed : error.getSuppressed()) {
			read("Suppressed", suppressed, error);
		}
		if (error.getCause() != null) {
			read("Caused by", error.getCause(), error);
		}
	}

	private static int common(StackTraceElement[] trace, StackTraceElement[] enclosing) {
		int common = 0;
		while (common < trace.length && common < enclosing.length
				&& trace[trace.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
			common++;
		}
		return common;
	}

	private List<ReportedException.Group> groups(StackTraceElement[] trace, int length) {
		List<ReportedException.Group> groups = new ArrayList<>();
		for (int i = 0; i < length; i++) {
			boolean application = this.code.contains(trace[i]);
			ReportedException.Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
			if (last == null || last.application() != application) {
				last = new ReportedException.Group(application, new ArrayList<>());
				groups.add(last);
			}
			last.frames()
				.add(new ReportedException.Frame(trace[i], application ? this.sources.excerpt(trace[i]) : null));
		}
		return groups;
	}

}
