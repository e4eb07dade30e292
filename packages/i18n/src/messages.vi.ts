import admin from '../messages/vi/admin.json' with { type: 'json' };
import association from '../messages/vi/association.json' with { type: 'json' };
import audit from '../messages/vi/audit.json' with { type: 'json' };
import auth from '../messages/vi/auth.json' with { type: 'json' };
import bulletin from '../messages/vi/bulletin.json' with { type: 'json' };
import chart from '../messages/vi/chart.json' with { type: 'json' };
import common from '../messages/vi/common.json' with { type: 'json' };
import email from '../messages/vi/email.json' with { type: 'json' };
import enums from '../messages/vi/enums.json' with { type: 'json' };
import errors from '../messages/vi/errors.json' with { type: 'json' };
import event from '../messages/vi/event.json' with { type: 'json' };
import file from '../messages/vi/file.json' with { type: 'json' };
import goal from '../messages/vi/goal.json' with { type: 'json' };
import indicator from '../messages/vi/indicator.json' with { type: 'json' };
import measure from '../messages/vi/measure.json' with { type: 'json' };
import outbox from '../messages/vi/outbox.json' with { type: 'json' };
import overview from '../messages/vi/overview.json' with { type: 'json' };
import partner from '../messages/vi/partner.json' with { type: 'json' };
import period from '../messages/vi/period.json' with { type: 'json' };
import planYear from '../messages/vi/planYear.json' with { type: 'json' };
import profile from '../messages/vi/profile.json' with { type: 'json' };
import report from '../messages/vi/report.json' with { type: 'json' };
import sample from '../messages/vi/sample.json' with { type: 'json' };
import search from '../messages/vi/search.json' with { type: 'json' };
import shell from '../messages/vi/shell.json' with { type: 'json' };
import skill from '../messages/vi/skill.json' with { type: 'json' };
import source from '../messages/vi/source.json' with { type: 'json' };
import user from '../messages/vi/user.json' with { type: 'json' };
import validation from '../messages/vi/validation.json' with { type: 'json' };
import weakness from '../messages/vi/weakness.json' with { type: 'json' };

export const vi = {
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
