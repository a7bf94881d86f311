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

package io.github.flaskspring.actuate;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskSignals;
import io.github.flaskspring.RegisteredHook;
import io.github.flaskspring.ViewFunction;
import io.github.flaskspring.actuate.FlaskDescriptor.BlueprintDescriptor;
import io.github.flaskspring.actuate.FlaskDescriptor.ErrorHandlerDescriptor;
import io.github.flaskspring.actuate.FlaskDescriptor.HookDescriptor;
import io.github.flaskspring.actuate.FlaskDescriptor.RuleDescriptor;
import io.github.flaskspring.routing.Rule;
import io.github.flaskspring.signals.Signal;

/** One application in words. */
final class Descriptions {

	private final Flask app;

	Descriptions(Flask app) {
		this.app = app;
	}

	List<RuleDescriptor> rules() {
		return this.app.urlMap().rules().stream().map(this::rule).toList();
	}

	private RuleDescriptor rule(Rule rule) {
		ViewFunction view = this.app.viewFunctions().get(rule.endpoint());
		return new RuleDescriptor(rule.rule(), rule.endpoint(), rule.methods(), rule.subdomain(), rule.host(),
				rule.defaults().keySet(), rule.buildOnly(), rule.websocket(), (view != null) ? function(view) : null);
	}

	Map<String, BlueprintDescriptor> blueprints() {
		Map<String, BlueprintDescriptor> described = new LinkedHashMap<>();
		this.app.blueprints()
			.forEach((name, blueprint) -> described.put(name,
					new BlueprintDescriptor(blueprint.name(), blueprint.urlPrefix())));
		return described;
	}

	List<HookDescriptor> hooks() {
		return this.app.registeredHooks()
			.stream()
			.filter((hook) -> hook.exception() == null)
			.map((hook) -> new HookDescriptor(hook.kind(), hook.blueprint(), function(hook.function())))
			.toList();
	}

	List<ErrorHandlerDescriptor> errorHandlers() {
		return this.app.registeredHooks()
			.stream()
			.filter((hook) -> hook.exception() != null)
			.map(Descriptions::errorHandler)
			.toList();
	}

	private static ErrorHandlerDescriptor errorHandler(RegisteredHook hook) {
		return new ErrorHandlerDescriptor(Objects.requireNonNull(hook.exception()).getName(), hook.code(),
				hook.blueprint(), function(hook.function()));
	}

	/** Flask's own signals; others are known to those who made them. */
	Map<String, Integer> signals() {
		Map<String, Integer> receivers = new TreeMap<>();
		for (Signal signal : FlaskSignals.all()) {
			receivers.put(Objects.requireNonNull(signal.name()), signal.receiversFor(this.app).size());
		}
		return receivers;
	}

	/** Where a function is written: all that is left of a lambda is its class. */
	static String function(Object function) {
		Class<?> type = function.getClass();
		if (type.isHidden() || type.isSynthetic()) {
			String name = type.getName();
			int lambda = name.indexOf("$$Lambda");
			return ((lambda > 0) ? name.substring(0, lambda) : name) + " (lambda)";
		}
		return describesItself(type) ? function.toString() : type.getName();
	}

	private static boolean describesItself(Class<?> type) {
		Class<?> base = type;
		while (base != null && base != Object.class) {
			if (List.of(base.getDeclaredMethods()).stream().anyMatch(Descriptions::isToString)) {
				return !type.isRecord();
			}
			base = base.getSuperclass();
		}
		return false;
	}

	private static boolean isToString(Method method) {
		return method.getName().equals("toString") && method.getParameterCount() == 0;
	}

}
