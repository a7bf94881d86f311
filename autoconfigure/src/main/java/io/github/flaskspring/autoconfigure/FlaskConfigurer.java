
package io.github.flaskspring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

import io.github.flaskspring.Flask;

/**
 * Puts the properties into the configuration of each application as soon as its bean
 * exists, so that beans which set it up further see them.
 */
final class FlaskConfigurer implements BeanPostProcessor {

	private final ObjectProvider<FlaskProperties> properties;

	FlaskConfigurer(ObjectProvider<FlaskProperties> properties) {
		this.properties = properties;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof Flask app) {
			this.properties.getObject().applyTo(app.config());
		}
		return bean;
	}

}
