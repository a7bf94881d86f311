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

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Builds links to views that are named by a method reference. */
final class ViewLinks {

	private final Flask app;

	private final Map<Class<?>, List<Target>> known = new ConcurrentHashMap<>();

	/** A view that is the method referred to. */
	private record Target(String endpoint, Method method, Set<String> variables) {

		Map<String, @Nullable Object> values(@Nullable Object... arguments) {
			Map<String, @Nullable Object> values = new LinkedHashMap<>();
			Parameter[] parameters = this.method.getParameters();
			for (int i = 0; i < Math.min(parameters.length, arguments.length); i++) {
				if (!parameters[i].isNamePresent()) {
					throw new IllegalStateException("The parameters of " + this.method
							+ " have no names. Compile it with -parameters, or build the link by its endpoint '"
							+ this.endpoint + "'.");
				}
				values.put(VariableNames.of(parameters[i].getName(), this.variables), arguments[i]);
			}
			return values;
		}

	}

	ViewLinks(Flask app) {
		this.app = app;
	}

	String urlFor(Serializable reference, @Nullable Object... arguments) {
		return urlFor(Map.of(), reference, arguments);
	}

	String urlFor(Map<String, ? extends @Nullable Object> options, Serializable reference,
			@Nullable Object... arguments) {
		// each place in the source has a class of its own
		List<Target> targets = this.known.get(reference.getClass());
		if (targets == null) {
			targets = find(reference);
			this.known.put(reference.getClass(), targets);
		}
		Target target = nearest(targets);
		Map<String, @Nullable Object> values = target.values(arguments);
		values.putAll(options);
		return this.app.urlFor(target.endpoint(), values);
	}

	/** The view of the current blueprint if the method serves several. */
	private static Target nearest(List<Target> targets) {
		RequestContext context = Contexts.current().request();
		String blueprint = (context != null) ? context.request().blueprint() : null;
		return targets.stream()
			.filter((target) -> blueprint != null && blueprint.equals(RequestRouting.blueprintOf(target.endpoint())))
			.findFirst()
			.orElse(targets.get(0));
	}

	private List<Target> find(Serializable reference) {
		Method wanted = method(reference);
		if (wanted == null) {
			throw new IllegalArgumentException(
					"A link is built from a reference to a view's method, such as Blog::show, not from a lambda.");
		}
		List<Target> targets = new ArrayList<>();
		this.app.viewFunctions().forEach((endpoint, view) -> {
			Method method = methodOf(view);
			if (method != null && isSame(method, wanted)) {
				targets.add(new Target(endpoint, method, variables(endpoint)));
			}
		});
		if (targets.isEmpty()) {
			throw new IllegalArgumentException("No view of the application '" + this.app.name() + "' is the method "
					+ wanted.getDeclaringClass().getSimpleName() + "." + wanted.getName()
					+ ". Is its controller a bean of this application, and does the method have a @Route?");
		}
		return List.copyOf(targets);
	}

	private Set<String> variables(String endpoint) {
		Set<String> variables = new HashSet<>();
		this.app.urlMap().iterRules(endpoint).forEach((rule) -> variables.addAll(rule.arguments()));
		return variables;
	}

	private static @Nullable Method methodOf(ViewFunction view) {
		Method method = view.method();
		return (method != null) ? method : method((view instanceof SuppliedView supplied) ? supplied.view() : view);
	}

	private static boolean isSame(Method one, Method other) {
		return one.getName().equals(other.getName()) && descriptor(one).equals(descriptor(other))
				&& (one.getDeclaringClass().isAssignableFrom(other.getDeclaringClass())
						|| other.getDeclaringClass().isAssignableFrom(one.getDeclaringClass()));
	}

	private static String descriptor(Method method) {
		return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
	}

	/** The method of a method reference, null for anything else. */
	private static @Nullable Method method(Serializable reference) {
		SerializedLambda lambda = ViewReference.of(reference);
		if (lambda == null || lambda.getImplMethodName().startsWith("lambda$")) {
			return null;
		}
		ClassLoader loader = reference.getClass().getClassLoader();
		try {
			Class<?> type = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
			MethodType signature = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader);
			return declared(type, lambda.getImplMethodName(), signature.parameterArray());
		}
		catch (ClassNotFoundException | TypeNotPresentException ex) {
			return null;
		}
	}

	private static @Nullable Method declared(Class<?> type, String name, Class<?>[] parameters) {
		for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
			try {
				return owner.getDeclaredMethod(name, parameters);
			}
			catch (NoSuchMethodException ex) {
				// perhaps inherited
			}
		}
		return null;
	}

}
