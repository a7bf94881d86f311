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

import java.lang.reflect.InvocationTargetException;

import org.attoparser.ParseException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationException;

/**
 * What really went wrong while a template was rendered. Thymeleaf and SpEL wrap whatever
 * a template's functions throw; Flask's error handlers look for the exception itself.
 */
final class Failure {

	private Failure() {
	}

	/** The exception as one that needs no declaration. */
	static RuntimeException of(@Nullable Throwable cause) {
		if (cause instanceof Error error) {
			throw error;
		}
		return (cause instanceof RuntimeException unchecked) ? unchecked
				: new IllegalStateException("A function of a template failed.", cause);
	}

	/**
	 * The application's exception, with the place in the template as a suppressed one;
	 * else the engine's.
	 */
	static RuntimeException unwrap(TemplateEngineException error) {
		Throwable cause = error;
		TemplateEngineException place = error;
		while (isWrapper(cause) && cause.getCause() != null) {
			cause = cause.getCause();
			place = (cause instanceof TemplateProcessingException located && located.hasLineAndCol()) ? located : place;
		}
		if (isWrapper(cause) || !(cause instanceof RuntimeException unchecked)) {
			return error;
		}
		unchecked.addSuppressed(new PlaceInTemplateException(String.valueOf(error.getMessage()), place));
		return unchecked;
	}

	private static boolean isWrapper(Throwable error) {
		return error instanceof TemplateEngineException || error instanceof EvaluationException
				|| error instanceof AccessException || error instanceof ParseException
				|| error instanceof InvocationTargetException;
	}

	/**
	 * The engine's message without its cause, which is the exception that this one is
	 * added to.
	 */
	private static final class PlaceInTemplateException extends TemplateProcessingException {

		private static final long serialVersionUID = 1L;

		private final String message;

		PlaceInTemplateException(String message, TemplateEngineException place) {
			super(message);
			this.message = message;
			setStackTrace(place.getStackTrace());
			if (place instanceof TemplateProcessingException located && located.hasLineAndCol()) {
				setTemplateName(located.getTemplateName());
				setLineAndCol(located.getLine(), located.getCol());
			}
		}

		/** The engine's exception has added the place already. */
		@Override
		public String getMessage() {
			return this.message;
		}

	}

}
