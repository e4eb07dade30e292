import admin from '../messages/fr/admin.json' with { type: 'json' };
import association from '../messages/fr/association.json' with { type: 'json' };
import audit from '../messages/fr/audit.json' with { type: 'json' };
import auth from '../messages/fr/auth.json' with { type: 'json' };
import bulletin from '../messages/fr/bulletin.json' with { type: 'json' };
import chart from '../messages/fr/chart.json' with { type: 'json' };
import common from '../messages/fr/common.json' with { type: 'json' };
import email from '../messages/fr/email.json' with { type: 'json' };
import enums from '../messages/fr/enums.json' with { type: 'json' };
import errors from '../messages/fr/errors.json' with { type: 'json' };
import event from '../messages/fr/event.json' with { type: 'json' };
import file from '../messages/fr/file.json' with { type: 'json' };
import goal from '../messages/fr/goal.json' with { type: 'json' };
import indicator from '../messages/fr/indicator.json' with { type: 'json' };
import measure from '../messages/fr/measure.json' with { type: 'json' };
import outbox from '../messages/fr/outbox.json' with { type: 'json' };
import overview from '../messages/fr/overview.json' with { type: 'json' };
import partner from '../messages/fr/partner.json' with { type: 'json' };
import period from '../messages/fr/period.json' with { type: 'json' };
import planYear from '../messages/fr/planYear.json' with { type: 'json' };
import profile from '../messages/fr/profile.json' with { type: 'json' };
import report from '../messages/fr/report.json' with { type: 'json' };
import sample from '../messages/fr/sample.json' with { type: 'json' };
import search from '../messages/fr/search.json' with { type: 'json' };
import shell from '../messages/fr/shell.json' with { type: 'json' };
import skill from '../messages/fr/skill.json' with { type: 'json' };
import source from '../messages/fr/source.json' with { type: 'json' };
import user from '../messages/fr/user.json' with { type: 'json' };
import validation from '../messages/fr/validation.json' with { type: 'json' };
import weakness from '../messages/fr/weakness.json' with { type: 'json' };

export const fr = {
  admin,
  association,
  audit,
  auth,
  bulletin,
  chart,
  common,
  email,
  enums,
  errors,
  event,
  file,
  goal,
  indicator,
  measure,
  outbox,
  overview,
  partner,
  period,
  planYear,
  profile,
  report,
  sample,
  search,
  shell,
  skill,
  source,
  user,
  validation,
  weakness,
};
