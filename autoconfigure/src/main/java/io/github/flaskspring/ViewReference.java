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
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

/**
 * What a method reference refers to. Java makes a new object of each {@code this::view},
 * while Python's {@code self.view} equals another one, so views are compared by their
 * methods.
 */
final class ViewReference {

	private ViewReference() {
	}

	/** Whether two views are one: the same object or references to the same method. */
	static boolean isSame(ViewFunction one, ViewFunction other) {
		if (one.equals(other)) {
			return true;
		}
		SerializedLambda first = of(unwrapped(one));
		SerializedLambda second = of(unwrapped(other));
		return first != null && second != null && isNamed(first) && target(first).equals(target(second))
				&& hasSameReceiver(first, second);
	}

	private static Serializable unwrapped(ViewFunction view) {
		return (view instanceof SuppliedView supplied) ? supplied.view() : view;
	}

	/** Two lambdas in one place may compute different things. */
	private static boolean isNamed(SerializedLambda lambda) {
		return !lambda.getImplMethodName().startsWith("lambda$");
	}

	private static String target(SerializedLambda lambda) {
		return lambda.getImplClass() + "." + lambda.getImplMethodName() + lambda.getImplMethodSignature();
	}

	private static boolean hasSameReceiver(SerializedLambda first, SerializedLambda second) {
		for (int i = 0; i < first.getCapturedArgCount(); i++) {
			if (first.getCapturedArg(i) != second.getCapturedArg(i)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The serialized form of a lambda, which names its method.
	 * @param function the function
	 * @return null if it is no lambda, or in a native image without the hint
	 */
	static @Nullable SerializedLambda of(Serializable function) {
		try {
			Method method = function.getClass().getDeclaredMethod("writeReplace");
			method.setAccessible(true);
			return (method.invoke(function) instanceof SerializedLambda lambda) ? lambda : null;
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			return null;
		}
	}

}
