
package io.github.flaskspring.mvc;

import java.util.List;
import java.util.Set;

/**
 * A parameter of a view method that nothing can fill.
 *
 * @since 0.1
 */
public class UnknownParameterException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String method;

	private final String parameter;

	private final List<String> rules;

	UnknownParameterException(String method, String parameter, List<String> rules, Set<String> variables) {
		super("Nothing can fill the parameter '" + parameter + "' of the view " + method + ". Its rules " + rules
				+ " have the variables " + variables + ".");
		this.method = method;
		this.parameter = parameter;
		this.rules = List.copyOf(rules);
	}

	/**
	 * The view method.
	 * @return its signature
	 */
	public String method() {
		return this.method;
	}

	/**
	 * The parameter.
	 * @return its name
	 */
	public String parameter() {
		return this.parameter;
	}

	/**
	 * The rules of the view.
	 * @return their texts
	 */
	public List<String> rules() {
		return this.rules;
	}

}
