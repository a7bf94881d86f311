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

package io.github.flaskspring.config;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/** The settings among the members of a class or object, or among the keys of a map. */
final class ConfigSource {

	private final Map<String, @Nullable Object> found = new LinkedHashMap<>();

	private final @Nullable Object target;

	private ConfigSource(@Nullable Object target) {
		this.target = target;
	}

	static Map<String, @Nullable Object> read(Object source) {
		if (source instanceof String name) {
			return new ConfigSource(null).collect(type(name)).found;
		}
		if (source instanceof Class<?> type) {
			return new ConfigSource(null).collect(type).found;
		}
		return new ConfigSource(source).collect(source.getClass()).found;
	}

	static Map<String, @Nullable Object> upperCase(Map<String, ? extends @Nullable Object> mapping) {
		Map<String, @Nullable Object> upper = new LinkedHashMap<>(mapping);
		upper.keySet().removeIf((key) -> !isUpperCase(key));
		return upper;
	}

	/** Python's {@code isupper}: one letter at least, and none in lower case. */
	static boolean isUpperCase(String key) {
		return key.codePoints().anyMatch(Character::isUpperCase) && key.codePoints()
			.noneMatch((letter) -> Character.isLowerCase(letter) || Character.isTitleCase(letter));
	}

	private static Class<?> type(String name) {
		try {
			return ClassUtils.forName(name, null);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new IllegalArgumentException("There is no class '" + name + "' to take the configuration from."
					+ " Write its full name, and a dollar sign before a nested class.", ex);
		}
	}

	/** What is nearer to the class itself comes later and wins. */
	private ConfigSource collect(@Nullable Class<?> type) {
		if (type == null || type == Object.class) {
			return this;
		}
		for (Class<?> parent : type.getInterfaces()) {
			collect(parent);
		}
		collect(type.getSuperclass());
		for (Field field : type.getDeclaredFields()) {
			if (isWanted(field)) {
				add(field, () -> field.get(this.target));
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			if (this.target != null && method.getParameterCount() == 0 && isWanted(method)) {
				add(method, () -> method.invoke(this.target));
			}
		}
		return this;
	}

	private boolean isWanted(Member member) {
		boolean reachable = this.target != null || Modifier.isStatic(member.getModifiers());
		return reachable && !Modifier.isPrivate(member.getModifiers()) && !member.isSynthetic()
				&& isUpperCase(member.getName());
	}

	private <M extends AccessibleObject & Member> void add(M member, Reading reading) {
		try {
			member.setAccessible(true);
			this.found.put(member.getName(), reading.read());
		}
		catch (InvocationTargetException | IllegalAccessException ex) {
			throw new IllegalStateException("The setting '" + member.getName() + "' of "
					+ member.getDeclaringClass().getName() + " cannot be read.", ex);
		}
	}

	/** Reads one member. */
	private interface Reading {

		@Nullable Object read() throws InvocationTargetException, IllegalAccessException;

	}

}
