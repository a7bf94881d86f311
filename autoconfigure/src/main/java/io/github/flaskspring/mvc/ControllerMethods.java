
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
		methods.forEach((method) -> method.setAccessible(true));
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
