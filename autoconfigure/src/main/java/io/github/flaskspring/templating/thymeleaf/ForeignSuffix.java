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

package io.github.flaskspring.templating.thymeleaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.util.ContentTypeUtils;

import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Templates whose suffix Thymeleaf does not know: {@code logo.svg}, {@code robots.conf}.
 * It would look for {@code logo.svg.html}; here such a name is also tried as it is. SVG
 * is XML, everything else text.
 */
final class ForeignSuffix {

	private final ApplicationContext applicationContext;

	private final Map<SpringResourceTemplateResolver, ITemplateResolver> resolvers = new ConcurrentHashMap<>();

	ForeignSuffix(ApplicationContext applicationContext) {
		this.applicationContext = applicationContext;
	}

	static boolean isIn(String template) {
		return StringUtils.getFilenameExtension(template) != null
				&& !ContentTypeUtils.hasRecognizedFileExtension(template);
	}

	/**
	 * Each loader, followed by one that looks in the same folder for the name as it is.
	 */
	List<TemplateLoader> beside(List<TemplateLoader> loaders) {
		List<TemplateLoader> all = new ArrayList<>();
		for (TemplateLoader loader : loaders) {
			all.add(loader);
			if (loader.resolver() instanceof SpringResourceTemplateResolver folder) {
				all.add(new TemplateLoader(loader.owner(), this.resolvers.computeIfAbsent(folder, this::asItIs),
						loader.shared()));
			}
		}
		return all;
	}

	private ITemplateResolver asItIs(SpringResourceTemplateResolver folder) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setApplicationContext(this.applicationContext);
		resolver.setPrefix(folder.getPrefix());
		resolver.setCharacterEncoding(folder.getCharacterEncoding());
		resolver.setCacheable(folder.isCacheable());
		resolver.setCheckExistence(true);
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setXmlTemplateModePatterns(Set.of("*.svg"));
		return resolver;
	}

}
