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

package io.github.flaskspring.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import javax.lang.model.SourceVersion;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContext;

/** The beans of a shell: those of the application's own packages, and the context. */
final class ApplicationBeans {

	private final ListableBeanFactory beans;

	private final Supplier<List<String>> packages;

	ApplicationBeans(ListableBeanFactory beans, Supplier<List<String>> packages) {
		this.beans = beans;
		this.packages = packages;
	}

	List<String> packages() {
		return this.packages.get();
	}

	Map<String, Object> byName() {
		Map<String, Object> found = new LinkedHashMap<>();
		if (this.beans instanceof ApplicationContext context) {
			if (context.getAutowireCapableBeanFactory() instanceof ConfigurableListableBeanFactory factory) {
				found.putAll(own(factory));
			}
			found.put("ctx", context);
		}
		return found;
	}

	private Map<String, Object> own(ConfigurableListableBeanFactory factory) {
		Map<String, Object> own = new TreeMap<>();
		for (String name : factory.getBeanDefinitionNames()) {
			BeanDefinition definition = factory.getBeanDefinition(name);
			boolean ready = definition.isSingleton() && !definition.isAbstract() && !definition.isLazyInit();
			if (ready && isVariable(name) && isOwn(factory, name, definition)) {
				own.put(name, factory.getBean(name));
			}
		}
		return own;
	}

	private static boolean isVariable(String name) {
		return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
	}

	private boolean isOwn(ConfigurableListableBeanFactory factory, String name, BeanDefinition definition) {
		if (definition instanceof AnnotatedBeanDefinition annotated && annotated.getFactoryMethodMetadata() != null) {
			return isOwn(annotated.getFactoryMethodMetadata().getDeclaringClassName());
		}
		// definitions that were generated ahead of time have no metadata, but know the
		// method
		if (factory.getMergedBeanDefinition(name) instanceof RootBeanDefinition root
				&& root.getResolvedFactoryMethod() != null) {
			return isOwn(root.getResolvedFactoryMethod().getDeclaringClass().getName());
		}
		Class<?> type = factory.getType(name);
		return isOwn((type != null) ? type.getName() : null);
	}

	private boolean isOwn(@Nullable String className) {
		return className != null && packages().stream().anyMatch((name) -> className.startsWith(name + "."));
	}

}
