import java.time.LocalDate
import org.doimoi.analysis.*
import org.doimoi.code.*
import org.doimoi.dataset.*
import org.doimoi.finding.*
import org.doimoi.io.*
import org.doimoi.model.*
import org.doimoi.reexpression.*
import org.doimoi.rule.*
import org.doimoi.value.*
import org.doimoi.examples.shell.*
import static org.doimoi.examples.shell.Words.*
