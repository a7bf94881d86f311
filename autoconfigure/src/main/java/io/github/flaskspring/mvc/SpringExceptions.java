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

import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.flaskspring.Flask;
import io.github.flaskspring.FlaskCustomizer;
import io.github.flaskspring.HttpException;

/**
 * Lets Spring's exceptions reach Flask's error handlers as what they mean: a
 * {@code ResponseStatusException} or an exception with {@code @ResponseStatus} as its
 * status with its headers, failed binding and validation as a 400.
 *
 * @since 0.1
 */
public final class SpringExceptions implements FlaskCustomizer {

	@Override
	public void customize(Flask app) {
		app.exceptionTranslator((error) -> translate(app, error));
	}

	private static @Nullable HttpException translate(Flask app, Exception error) {
		int status = status(error);
		if (status == 0) {
			return null;
		}
		HttpException meaning = create(app, status, description(error));
		meaning.initCause(error);
		if (error instanceof ErrorResponse answer) {
			answer.getHeaders().forEach((name, values) -> values.forEach((value) -> meaning.header(name, value)));
		}
		return meaning;
	}

	private static int status(Exception error) {
		if (error instanceof ErrorResponse answer) {
			return answer.getStatusCode().value();
		}
		if (error instanceof ConversionNotSupportedException) {
			return 0;
		}
		boolean badInput = error instanceof TypeMismatchException || error instanceof HttpMessageNotReadableException
				|| error instanceof BindException;
		ResponseStatus annotation = badInput ? null : annotation(error);
		return (annotation != null) ? annotation.code().value() : (badInput ? 400 : 0);
	}

	private static @Nullable ResponseStatus annotation(Exception error) {
		return AnnotatedElementUtils.findMergedAnnotation(error.getClass(), ResponseStatus.class);
	}

	private static @Nullable String description(Exception error) {
		if (error instanceof ErrorResponse answer) {
			return answer.getBody().getDetail();
		}
		ResponseStatus annotation = annotation(error);
		return (annotation == null || annotation.reason().isEmpty()) ? null : annotation.reason();
	}

	private static HttpException create(Flask app, int status, @Nullable String description) {
		try {
			return app.aborter().create(status, description);
		}
		catch (NoSuchElementException ex) {
			return new HttpException(status, (description != null) ? description : "");
		}
	}

}
