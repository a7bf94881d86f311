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

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;

import io.github.flaskspring.CommandNames;

/** Beans with picocli's {@code @Command}, and what picocli makes for them. */
final class BeanCommands implements IFactory {

	private final ListableBeanFactory beans;

	/**
	 * picocli knows the initial values of fields only as long as it keeps the command.
	 */
	private final Map<Object, CommandSpec> singletons = new ConcurrentHashMap<>();

	BeanCommands(ListableBeanFactory beans) {
		this.beans = beans;
	}

	/** The commands by name, without those that are inside of another. */
	Map<String, CommandSpec> commands() {
		Map<String, Class<?>> types = types();
		Set<Class<?>> inner = new HashSet<>();
		types.values().forEach((type) -> inner.addAll(Arrays.asList(annotation(type).subcommands())));
		Map<String, CommandSpec> commands = new LinkedHashMap<>();
		types.forEach((beanName, type) -> {
			if (!inner.contains(type)) {
				commands.put(nameOf(type), spec(beanName));
			}
		});
		return commands;
	}

	private Map<String, Class<?>> types() {
		Map<String, Class<?>> types = new LinkedHashMap<>();
		for (String beanName : this.beans.getBeanNamesForAnnotation(Command.class)) {
			Class<?> type = this.beans.getType(beanName);
			if (type != null && ClassUtils.getUserClass(type).isAnnotationPresent(Command.class)) {
				types.put(beanName, ClassUtils.getUserClass(type));
			}
		}
		return types;
	}

	private CommandSpec spec(String beanName) {
		Object bean = target(this.beans.getBean(beanName));
		return this.beans.isSingleton(beanName)
				? this.singletons.computeIfAbsent(bean, (object) -> CommandSpec.forAnnotatedObject(object, this))
				: CommandSpec.forAnnotatedObject(bean, this);
	}

	/** A proxy has no options: its fields are those of another object. */
	private static Object target(Object bean) {
		Object target = AopProxyUtils.getSingletonTarget(bean);
		return (target != null) ? target : bean;
	}

	static String nameOf(Class<?> type) {
		String name = annotation(type).name();
		return name.equals("<main class>") ? CommandNames.of(type.getSimpleName()) : name;
	}

	private static Command annotation(Class<?> type) {
		return Objects.requireNonNull(type.getAnnotation(Command.class));
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		ObjectProvider<K> provider = this.beans.getBeanProvider(type);
		K bean = provider.getIfUnique();
		return (bean != null) ? type.cast(target(bean)) : CommandLine.defaultFactory().create(type);
	}

}
