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

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * The beans of a factory with an annotation of ours. Those of Spring itself, most of all,
 * have none and are not looked at: this runs at each start.
 */
final class AnnotatedBeans {

	private static final String SPRING = "org.springframework.";

	private final ConfigurableListableBeanFactory factory;

	private final List<String> candidates = new ArrayList<>();

	AnnotatedBeans(ConfigurableListableBeanFactory factory) {
		this.factory = factory;
		for (Iterator<String> names = factory.getBeanNamesIterator(); names.hasNext();) {
			String name = names.next();
			if (isCandidate(name)) {
				this.candidates.add(name);
			}
		}
	}

	private boolean isCandidate(String name) {
		if (this.factory.containsBeanDefinition(name) && this.factory.getMergedBeanDefinition(name).isAbstract()) {
			return false;
		}
		Class<?> type = this.factory.getType(name, false);
		return type != null && !type.getName().startsWith(SPRING);
	}

	/** The beans with an annotation, in order. */
	List<Object> with(Class<? extends Annotation> annotation) {
		List<Object> found = new ArrayList<>();
		for (String name : this.candidates) {
			if (this.factory.findAnnotationOnBean(name, annotation, false) != null) {
				found.add(this.factory.getBean(name));
			}
		}
		AnnotationAwareOrderComparator.sort(found);
		return found;
	}

}
