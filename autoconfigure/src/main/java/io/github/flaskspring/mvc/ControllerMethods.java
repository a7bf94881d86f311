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
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * The methods of a controller in the order of its source, which is the order in which
 * Python would run their decorators. Reflection knows no order; the class file does.
 */
final class ControllerMethods {

	private final MetadataReaderFactory readers = new SimpleMetadataReaderFactory();

	List<Method> of(Class<?> type, MethodFilter filter) {
		List<Method> methods = new ArrayList<>(MethodIntrospector.selectMethods(type, filter));
		Map<String, Integer> positions = positions(type);
		methods.sort(Comparator.comparing((Method method) -> positions.getOrDefault(method.getName(), -1)));
		for (Method method : methods) {
			method.setAccessible(true);
		}
		return methods;
	}

	/** The position of the first method of each name; none where class files are gone. */
	private Map<String, Integer> positions(Class<?> type) {
		Map<String, Integer> positions = new LinkedHashMap<>();
		try {
			for (MethodMetadata method : this.readers.getMetadataReader(type.getName())
				.getAnnotationMetadata()
				.getDeclaredMethods()) {
				positions.putIfAbsent(method.getMethodName(), positions.size());
			}
		}
		catch (IOException ex) {
			return Map.of();
		}
		return positions;
	}

}
