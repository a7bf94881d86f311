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

package io.github.flaskspring;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A view that is made when it is first called, so that what it needs is loaded late.
 * Flask: the pattern "Lazily Loading Views". <pre class=
 * "code">app.addUrlRule("/report", new LazyView("report", () -&gt; new Report()::show));</pre>
 *
 * @since 0.1
 */
@SuppressWarnings("serial") // serializable by its type only: nobody writes a supplier
public final class LazyView implements ViewFunction {

	private final String name;

	private final Supplier<? extends ViewFunction> supplier;

	private volatile @Nullable ViewFunction view;

	/**
	 * A view to be made later.
	 * @param name its name, which is its default endpoint
	 * @param supplier makes the view; several first requests at once may each make one
	 */
	public LazyView(String name, Supplier<? extends ViewFunction> supplier) {
		this.name = name;
		this.supplier = supplier;
	}

	@Override
	public @Nullable Object call(ViewArgs args) throws Exception {
		ViewFunction made = this.view;
		if (made == null) {
			made = this.supplier.get();
			this.view = made;
		}
		return made.call(args);
	}

	@Override
	public String name() {
		return this.name;
	}

}
