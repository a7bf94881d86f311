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

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes that JShell makes of snippets below the class loader of the
 * application, so that both see the same classes.
 */
final class ShellClasses extends ClassLoader implements LoaderDelegate {

	private final Map<String, Class<?>> defined = new HashMap<>();

	private final List<Class<?>> order = new ArrayList<>();

	ShellClasses(@Nullable ClassLoader application) {
		super(application);
	}

	@Override
	public void load(ClassBytecodes[] classes) {
		for (ClassBytecodes each : classes) {
			byte[] code = each.bytecodes();
			Class<?> type = defineClass(each.name(), code, 0, code.length);
			this.defined.put(each.name(), type);
			this.order.add(0, type);
		}
	}

	@Override
	public void classesRedefined(ClassBytecodes[] classes) {
		throw new UnsupportedOperationException("JShell replaces classes by new ones.");
	}

	/** The class path is the application's. */
	@Override
	public void addToClasspath(String path) {
	}

	/** Also what the loader itself asks for. */
	@Override
	public Class<?> findClass(String name) throws ClassNotFoundException {
		Class<?> type = this.defined.get(name);
		return (type != null) ? type : super.findClass(name);
	}

	/** Sets a variable that was declared last under this name: a static field. */
	void assign(String variable, @Nullable Object value) {
		for (Class<?> type : this.order) {
			for (Field field : type.getDeclaredFields()) {
				if (field.getName().equals(variable)) {
					assign(field, value);
					return;
				}
			}
		}
		throw new IllegalStateException("JShell has not declared the variable '" + variable + "'.");
	}

	private static void assign(Field field, @Nullable Object value) {
		try {
			field.setAccessible(true);
			field.set(null, value);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("JShell's variable '" + field.getName() + "' cannot be set.", ex);
		}
	}

}
