package org.doimoi.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how far a component may travel. A component without it is {@link Protection#PUBLIC}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Protected {

    /**
     * Returns the class of protection.
     *
     * @return the class
     */
    Protection value();
}
