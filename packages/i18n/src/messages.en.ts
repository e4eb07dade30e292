import admin from '../messages/en/admin.json' with { type: 'json' };
import association from '../messages/en/association.json' with { type: 'json' };
import audit from '../messages/en/audit.json' with { type: 'json' };
import auth from '../messages/en/auth.json' with { type: 'json' };
import bulletin from '../messages/en/bulletin.json' with { type: 'json' };
import chart from '../messages/en/chart.json' with { type: 'json' };
import common from '../messages/en/common.json' with { type: 'json' };
import email from '../messages/en/email.json' with { type: 'json' };
import enums from '../messages/en/enums.json' with { type: 'json' };
import errors from '../messages/en/errors.json' with { type: 'json' };
import event from '../messages/en/event.json' with { type: 'json' };
import file from '../messages/en/file.json' with { type: 'json' };
import goal from '../messages/en/goal.json' with { type: 'json' };
import indicator from '../messages/en/indicator.json' with { type: 'json' };
import measure from '../messages/en/measure.json' with { type: 'json' };
import outbox from '../messages/en/outbox.json' with { type: 'json' };
import overview from '../messages/en/overview.json' with { type: 'json' };
import partner from '../messages/en/partner.json' with { type: 'json' };
import period from '../messages/en/period.json' with { type: 'json' };
import planYear from '../messages/en/planYear.json' with { type: 'json' };
import profile from '../messages/en/profile.json' with { type: 'json' };
import report from '../messages/en/report.json' with { type: 'json' };
import sample from '../messages/en/sample.json' with { type: 'json' };
import search from '../messages/en/search.json' with { type: 'json' };
import shell from '../messages/en/shell.json' with { type: 'json' };
import skill from '../messages/en/skill.json' with { type: 'json' };
import source from '../messages/en/source.json' with { type: 'json' };
import user from '../messages/en/user.json' with { type: 'json' };
import validation from '../messages/en/validation.json' with { type: 'json' };
import weakness from '../messages/en/weakness.json' with { type: 'json' };

export const en = {
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
